import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async () => null)

export const meta = () => [{ title: 'Accessibility - Clusterbuy' }]

export default function Accessibility() {
  return (
    <PageMain>
      <PageHeading
        title="Accessibility"
        lead="We want everybody to be able to read, ask, bid, score and decide here."
      />
      <div className="cb-prose">
        <p className="govuk-body">
          The pages are built to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every page is tested by
          machine for that level before each release, and every journey can be completed with a keyboard alone.
        </p>
        <h2 className="govuk-heading-m">What works without script</h2>
        <p className="govuk-body">
          Reading, asking, drafting, sealing, submitting and withdrawing a bid, declaring interests, scoring and
          moderating all work when your browser runs no script. Two things need it: using a passkey, and the opening of
          bids, where the code must stay in the holder’s own browser.
        </p>
        <h2 className="govuk-heading-m">Known limits</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>Files that suppliers attach are theirs and may not be accessible. Ask the cluster for another form.</li>
          <li>No person who relies on a screen reader has tested the service yet. A machine cannot find everything.</li>
        </ul>
      </div>
    </PageMain>
  )
}
