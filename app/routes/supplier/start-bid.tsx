import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { myBidsFor } from '../../modules/bids/queries/my-bids.server.ts'
import { supplierOf } from '../../modules/bids/queries/own-bid.server.ts'
import { StartBidForm } from '../../modules/bids/ui/start-bid-form.tsx'
import { wording } from '../../modules/bids/ui/wording.ts'
import { startBid } from '../../modules/bids/use-cases/start-bid.server.ts'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

/** Whoever acts for no supplier yet is led to register one and comes back here. */
export const loader = page('signed-in', async ({ actor, param, url }) => {
  if (supplierOf(actor) === null) throw redirect(`/supplier/register?next=${encodeURIComponent(url.pathname)}`)
  const tender = await publicTender(param('tenderId'))
  const { id, title, reference, buyer, lots, sealing } = tender.document
  const mine = await myBidsFor(actor, id)
  return {
    id,
    title,
    reference,
    buyer: buyer.name,
    now: tender.now,
    closesAt: new Date(tender.document.timetable.closesAt),
    open: tender.stage === 'published' && !tender.closed,
    threshold: sealing.threshold,
    holders: sealing.holders,
    lots: lots.map((lot) => ({
      id: lot.id,
      title: lot.title,
      schools: lot.schools.length,
      bidId: mine[lot.id] ?? null,
    })),
  }
})

export const action = act(
  'supplier',
  {
    save: async ({ ctx, param }, values) => {
      const { id } = await startBid.run(ctx, { tenderId: param('tenderId'), lotId: String(values.lotId ?? '') })
      return `/supplier/bids/${id}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Start a bid - Clusterbuy' }]

export default function StartBidPage() {
  const tender = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/tenders', label: 'Open tenders' },
          { href: `/tenders/${tender.id}`, label: tender.title },
        ]}
      />
      <PageMain>
        <StartBidForm {...tender} />
      </PageMain>
    </>
  )
}
