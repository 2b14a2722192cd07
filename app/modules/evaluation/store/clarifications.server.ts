import { eq } from 'drizzle-orm'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { clarifications } from '#db/schema/evaluation.ts'
import type { AnsweredClarification, AskedBidder, Clarification } from '../domain/clarification.ts'

/** What was asked of the bidders of a tender, in the order in which it was asked. */
export const clarificationsOf = (on: Db | Tx, tenderId: string): Promise<Clarification[]> =>
  on.select().from(clarifications).where(eq(clarifications.tenderId, tenderId)).orderBy(clarifications.askedAt)

export const clarificationsOfBid = (on: Db | Tx, bidId: string): Promise<Clarification[]> =>
  on.select().from(clarifications).where(eq(clarifications.bidId, bidId)).orderBy(clarifications.askedAt)

export async function clarificationBy(on: Db | Tx, id: string): Promise<Clarification | null> {
  const [found] = await on.select().from(clarifications).where(eq(clarifications.id, id))
  return found ?? null
}

/** The same after taking its tender's lock. */
export async function lockedClarification(tx: Tx, id: string): Promise<Clarification | null> {
  const found = await clarificationBy(tx, id)
  if (!found) return null
  await lockChain(tx, found.tenderId)
  return clarificationBy(tx, id)
}

export const keepClarification = (tx: Tx, asked: AskedBidder) => tx.insert(clarifications).values(asked)

export const keepClarified = (tx: Tx, { id, answer, at: answeredAt }: AnsweredClarification, answeredBy: string) =>
  tx.update(clarifications).set({ answer, answeredAt, answeredBy }).where(eq(clarifications.id, id))
