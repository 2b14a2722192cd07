import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { auctionOffers, auctions, results } from '#db/schema/evaluation.ts'
import type { AuctionTimes, LowerOffer } from '../domain/auction.ts'

export async function auctionTimes(on: Db | Tx, tenderId: string): Promise<AuctionTimes | null> {
  const [row] = await on
    .select({ startsAt: auctions.startsAt, endsAt: auctions.endsAt })
    .from(auctions)
    .where(eq(auctions.tenderId, tenderId))
  return row ?? null
}

/** The lowered prices that count, one schedule a bid: the last each gave. */
export const loweredPrices = (on: Db | Tx, tenderId: string) =>
  on
    .selectDistinctOn([auctionOffers.bidId], { bidId: auctionOffers.bidId, prices: auctionOffers.prices })
    .from(auctionOffers)
    .where(eq(auctionOffers.tenderId, tenderId))
    .orderBy(auctionOffers.bidId, desc(auctionOffers.number))

/** What one bidder offered, in the order in which it came. */
export const offersOfBid = (on: Db | Tx, bidId: string) =>
  on
    .select({ number: auctionOffers.number, cost: auctionOffers.cost, offeredAt: auctionOffers.offeredAt })
    .from(auctionOffers)
    .where(eq(auctionOffers.bidId, bidId))
    .orderBy(auctionOffers.number)

export const keepAuction = (
  tx: Tx,
  { tenderId, startsAt, endsAt, arrangedAt }: AuctionTimes & { readonly tenderId: string; readonly arrangedAt: Date },
  arrangedBy: string,
) => tx.insert(auctions).values({ tenderId, startsAt, endsAt, arrangedAt, arrangedBy })

export async function keepOffer(tx: Tx, offer: LowerOffer & { readonly number: number }, offeredBy: string) {
  const { tenderId, bidId, number, prices, cost, offeredAt, endsAt } = offer
  await tx.insert(auctionOffers).values({ tenderId, bidId, number, prices, cost, offeredBy, offeredAt })
  await tx.update(auctions).set({ endsAt }).where(eq(auctions.tenderId, tenderId))
}

/** The tenders whose auction is over and that have no result yet. */
export const auctionsToSettle = (on: Db | Tx) =>
  on
    .select({ tenderId: auctions.tenderId })
    .from(auctions)
    .where(
      and(
        sql`${auctions.endsAt} <= app_now()`,
        sql`not exists (select from ${results} where ${results.tenderId} = ${auctions.tenderId})`,
      ),
    )
