import { useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { lowPricePage } from '../../modules/award/queries/low-price-page.server.ts'
import { namesOfBids } from '../../modules/award/queries/names-of-bids.server.ts'
import { AskForm, DecideForm, ExchangeSoFar, LowPriceReason } from '../../modules/award/ui/low-price-view.tsx'
import { wording } from '../../modules/award/ui/wording.ts'
import { askForExplanation } from '../../modules/award/use-cases/ask-for-explanation.server.ts'
import { decideLowPrice } from '../../modules/award/use-cases/decide-low-price.server.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => ({
  low: await lowPricePage(actor, param('tenderId'), param('bidId')),
  names: await namesOfBids(param('tenderId')),
}))

const idsOf = ({ param }: Visit) => ({ tenderId: param('tenderId'), bidId: param('bidId') })
const here = ({ param }: Visit) => `/cluster/tenders/${param('tenderId')}/low-price/${param('bidId')}`

export const action = act(
  'cluster',
  {
    ask: async (visit, values) => {
      const typed = values as { letter: string; answerBy: string }
      await askForExplanation.run(visit.ctx, { ...typed, ...idsOf(visit) })
      return here(visit)
    },
    decide: async (visit, values) => {
      const typed = values as { decision: 'stands' | 'disregarded'; reasons: string }
      await decideLowPrice.run(visit.ctx, { ...typed, ...idsOf(visit) })
      return here(visit)
    },
  },
  wording,
)

export const meta = () => [{ title: 'A very low price - Clusterbuy' }]

export default function LowPrice() {
  const { low, names } = useLoaderData<typeof loader>()
  const { tender, bidId, exchange, mayRun, lotTitle } = low
  const waiting = exchange !== null && exchange.answer === null && exchange.decision === null
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tender.id}`, label: tender.title },
          { href: `/cluster/tenders/${tender.id}/result`, label: 'The result' },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={[tender.title, tender.reference, lotTitle].filter(Boolean).join(', ')}
          title={`${names[bidId] ?? 'A bidder'} asks a very low price`}
        />
        <LowPriceReason page={low} names={names} />
        {exchange ? <ExchangeSoFar exchange={exchange} /> : null}
        {waiting ? <Notice title="The supplier has not answered yet">It can until the day named above.</Notice> : null}
        {mayRun && !exchange ? <AskForm /> : null}
        {mayRun && exchange && exchange.decision === null ? <DecideForm /> : null}
      </PageMain>
    </>
  )
}
