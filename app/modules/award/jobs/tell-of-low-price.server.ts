import { namedBidders } from '#app/modules/bids/queries/named-bidders.server.ts'
import { recipientsOf } from '#app/modules/bids/queries/recipients.server.ts'
import { tell } from '#app/modules/notifications/tell.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'

/** The supplier is told that it is asked about its price, and where; the letter stays on the page that only it can see. */
export async function tellSupplierToExplain({ key, chain: tenderId, about: bidId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  const bid = (await namedBidders(tenderId)).find((one) => one.bidId === bidId)
  if (!tender || !bid) return
  const page = new URL(`/supplier/bids/${bidId}/low-price`, env().PUBLIC_URL).href
  await tell(
    (await recipientsOf(bid.supplierId)).map(({ personId, address }) => ({
      key: `${key}/low-price/${personId ?? 'contact'}`,
      personId,
      address,
      subject: `A question about your price: ${tender.title}`,
      body: `The schools ask you to explain your price before they decide. The question and the last day to answer are on this page, which only your company can see.\n\n${page}`,
    })),
  )
}
