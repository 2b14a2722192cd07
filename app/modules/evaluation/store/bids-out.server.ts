import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { bidsOut, conditionJudgements } from '#db/schema/evaluation.ts'
import type { BidOut, JudgedConditions, KeptJudgement } from '../domain/bids-out.ts'

type By = { readonly personId: string; readonly now: Date }

export const bidsOutOf = (on: Db | Tx, tenderId: string): Promise<BidOut[]> =>
  on
    .select({
      bidId: bidsOut.bidId,
      ground: bidsOut.ground,
      because: bidsOut.because,
      atStage: bidsOut.atStage,
    })
    .from(bidsOut)
    .where(eq(bidsOut.tenderId, tenderId))
    .orderBy(bidsOut.decidedAt, bidsOut.bidId)

export const judgementsOf = (on: Db | Tx, tenderId: string): Promise<KeptJudgement[]> =>
  on
    .select({
      bidId: conditionJudgements.bidId,
      condition: conditionJudgements.condition,
      met: conditionJudgements.met,
      reason: conditionJudgements.reason,
    })
    .from(conditionJudgements)
    .where(eq(conditionJudgements.tenderId, tenderId))
    .orderBy(conditionJudgements.bidId, conditionJudgements.condition)

/** Puts these judgements in the place of earlier ones: until the first score they can be put right. */
export async function keepJudgements(tx: Tx, { tenderId, judgements, out }: JudgedConditions, { personId, now }: By) {
  await tx.delete(conditionJudgements).where(eq(conditionJudgements.tenderId, tenderId))
  await tx.delete(bidsOut).where(and(eq(bidsOut.tenderId, tenderId), eq(bidsOut.ground, 'condition')))
  await tx
    .insert(conditionJudgements)
    .values(judgements.map((one) => ({ ...one, tenderId, judgedBy: personId, judgedAt: now })))
  await keepOut(tx, tenderId, out, { personId, now })
}

export async function keepOut(tx: Tx, tenderId: string, out: readonly BidOut[], { personId, now }: By) {
  if (out.length === 0) return
  await tx
    .insert(bidsOut)
    .values(out.map((one) => ({ ...one, tenderId, decidedBy: personId, decidedAt: now })))
    .onConflictDoNothing()
}
