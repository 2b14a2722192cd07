import { Link } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async () => null)

export const meta = () => [{ title: 'What we promise - Clusterbuy' }]

const promises = [
  {
    key: 'Sealed until the deadline',
    value:
      'A submitted bid is locked twice: once by us, once by the opening holders of the schools. Neither can open it without the other, and nobody is shown that it exists.',
  },
  {
    key: 'One deadline for everybody',
    value:
      'A bid counts if our database took it before the deadline, and not a moment later. Whoever is late gets a signed refusal that says so. A deadline is never moved earlier.',
  },
  {
    key: 'A receipt you can keep',
    value:
      'Every bid gets a signed receipt of exactly what arrived and when. You can check it without us, even years later.',
  },
  {
    key: 'Scored without names or prices',
    value:
      'The panel sees neither until all quality scores are agreed and locked. Whoever has an interest in a bidder takes no part in judging it. Every score has a reason.',
  },
  {
    key: 'The published rule decides',
    value:
      'The result follows from the frozen terms, the agreed scores and the prices. Anybody can calculate it again.',
  },
  {
    key: 'A record that shows any change',
    value:
      'Every step of a tender is written down when it happens, each entry tied to the one before. The record holds numbers in place of names.',
  },
  {
    key: 'Doors that are shut',
    value:
      'Everybody who opens bids, scores them or runs the service signs in with a second proof beside the password. You see what is yours; anything else answers as if it were not there.',
  },
]

export default function Promises() {
  return (
    <PageMain>
      <PageHeading
        title="What we promise"
        lead="How bids, scores and results are kept safe here, and where our promises end."
      />
      <h2 className="govuk-heading-m">You can count on this</h2>
      <SummaryList rows={promises} />
      <p className="govuk-body">
        You need not believe it: <Link to="/verify">check a receipt or a record</Link> yourself.
      </p>
      <h2 className="govuk-heading-m">What we do not promise</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          A draft is kept confidential and encrypted, but it is not under the seal until you submit it. So is a bid that
          you take up again to change it.
        </li>
        <li>
          Whoever secretly changed the program that runs this service could read what passes through it before it is
          sealed. They could not read what was sealed before.
        </li>
        <li>Two opening holders together with somebody inside the service could open bids early.</li>
        <li>We can show who scored, when and why. We cannot show that they judged well.</li>
        <li>Files that bidders attach are checked for their kind, not for viruses. Open them with care.</li>
      </ul>
      <h2 className="govuk-heading-m">If you find a weakness</h2>
      <p className="govuk-body">
        Tell whoever runs this service before you tell others, and give them time to mend it. Do not try it on other
        people’s bids.
      </p>
    </PageMain>
  )
}
