import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async () => null)

export const meta = () => [{ title: 'Privacy - Clusterbuy' }]

export default function Privacy() {
  return (
    <PageMain>
      <PageHeading title="Privacy" lead="What we keep about people, why, and for how long." />
      <div className="cb-prose">
        <h2 className="govuk-heading-m">What we keep</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Your name, e-mail address and the bodies you act for, so that you can sign in and others know who decided.
          </li>
          <li>What you do in a tender: questions, bids, declarations, scores with their reasons, approvals.</li>
          <li>Sign-in sessions with their network address, for security.</li>
        </ul>
        <h2 className="govuk-heading-m">How long</h2>
        <p className="govuk-body">
          Records that explain a decision are kept for at least three years from the contract, as the Procurement Act
          2023 asks (section 98). The permanent record of a tender holds numbers in place of names.
        </p>
        <h2 className="govuk-heading-m">Cookies</h2>
        <p className="govuk-body">
          One, which keeps you signed in. There is no tracking and there are no advertisements.
        </p>
      </div>
    </PageMain>
  )
}
