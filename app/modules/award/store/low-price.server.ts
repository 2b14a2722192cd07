import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { lowPriceExchanges } from '#db/schema/award.ts'
import type { LowPriceDecision } from '../domain/low-price.ts'

type By = { readonly personId: string; readonly now: Date }

export const lowPricesOf = (on: Db | Tx, tenderId: string) =>
  on.select().from(lowPriceExchanges).where(eq(lowPriceExchanges.tenderId, tenderId)).orderBy(lowPriceExchanges.bidId)

export const lowPriceOf = async (on: Db | Tx, bidId: string) => {
  const [found] = await on.select().from(lowPriceExchanges).where(eq(lowPriceExchanges.bidId, bidId))
  return found ?? null
}

type Asked = { readonly bidId: string; readonly tenderId: string; readonly letter: string; readonly answerBy: string }

export const keepQuestion = (tx: Tx, { bidId, tenderId, letter, answerBy }: Asked, { personId, now }: By) =>
  tx.insert(lowPriceExchanges).values({ bidId, tenderId, letter, answerBy, askedBy: personId, askedAt: now })

export const keepExplanation = (tx: Tx, bidId: string, answer: string, { personId, now }: By) =>
  tx
    .update(lowPriceExchanges)
    .set({ answer, answeredBy: personId, answeredAt: now })
    .where(eq(lowPriceExchanges.bidId, bidId))

type Decided = { readonly bidId: string; readonly decision: LowPriceDecision; readonly reasons: string }

export const keepLowPriceDecision = (tx: Tx, { bidId, decision, reasons }: Decided, { personId, now }: By) =>
  tx
    .update(lowPriceExchanges)
    .set({ decision, reasons, decidedBy: personId, decidedAt: now })
    .where(eq(lowPriceExchanges.bidId, bidId))
