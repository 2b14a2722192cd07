import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import { db } from '#db/client.server.ts'
import { auctionsToSettle, auctionTimes } from '../store/auctions.server.ts'
import { bidsOutOf } from '../store/bids-out.server.ts'

/** When the auction of a tender is, and the bids that are still in. */
export async function auctionToTell(tenderId: string) {
  const [times, bids, out] = await Promise.all([
    auctionTimes(db(), tenderId),
    openedBids(tenderId),
    bidsOutOf(db(), tenderId),
  ])
  const stillIn = bids.map(({ bidId }) => bidId).filter((bidId) => !out.some((one) => one.bidId === bidId))
  return times && { ...times, bidIds: stillIn }
}

/** The tenders whose auction is over and that wait for their result. */
export const auctionsOver = () => auctionsToSettle(db())
