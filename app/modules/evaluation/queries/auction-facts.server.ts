import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { AuctionFacts } from '../domain/auction.ts'
import { auctionTimes } from '../store/auctions.server.ts'

/** What the rules of an auction judge by. A tender without one costs no statement. */
export async function auctionFacts({ tenderId, stage, document }: Terms, on: Db | Tx = db()): Promise<AuctionFacts> {
  const rule = document.price.auction ?? null
  return { tenderId, stage, rule, times: rule && (await auctionTimes(on, tenderId)) }
}

/** Whether the prices of this tender are open and may still be lowered, or soon. */
export async function auctionFollows(tenderId: string): Promise<boolean> {
  const terms = await termsOf(tenderId)
  return terms?.stage === 'price-opened' && terms.document.price.auction !== undefined
}
