import { momentText } from '#app/kernel/london-time.ts'
import { bidToTell, recipientsOf } from '#app/modules/bids/queries/recipients.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { tell } from '#app/modules/notifications/tell.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { Refused } from '#app/platform/refusals.ts'
import { auctionsOver, auctionToTell } from '../queries/auction-to-tell.server.ts'
import { computeResults } from '../use-cases/compute-results.server.ts'

/** Every bidder still in is told when the auction is, each alone. */
export async function tellBiddersOfAuction({ key, chain: tenderId }: EventNotice): Promise<void> {
  const [tender, auction] = await Promise.all([tenderStage(tenderId), auctionToTell(tenderId)])
  if (!tender || !auction) return
  for (const bidId of auction.bidIds) {
    const bid = await bidToTell(bidId)
    const recipients = bid ? await recipientsOf(bid.supplierId) : []
    await tell(
      recipients.map(({ personId, address }) => ({
        key: `${key}/auction/${bidId}/${address}`,
        personId,
        address,
        subject: `When the auction is: ${tender.title}`,
        body: [
          `You may lower your prices from ${momentText(auction.startsAt)} until ${momentText(auction.endsAt)}.`,
          'You need not. If you do nothing, the prices that you sealed are the ones that count.',
          new URL(`/supplier/bids/${bidId}/auction`, env().PUBLIC_URL).href,
        ].join('\n\n'),
      })),
    )
  }
}

/** The result follows by itself when an auction is over. */
export async function settleAuctions(): Promise<void> {
  for (const { tenderId } of await auctionsOver())
    await computeResults.run({ actor: theService }, { tenderId }).catch((fault: unknown) => {
      if (!(fault instanceof Refused)) throw fault
    })
}
