import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import {
  agreedScores,
  dealtQuestions,
  earlierAgreedScores,
  earlierScores,
  interestDeclarations,
  reminders,
  results,
  scores,
} from '#db/schema/evaluation.ts'
import type { Agreement } from './domain/agree-on.ts'
import type { DealtTo } from './domain/assessment.ts'
import type { ComputedResult } from './domain/compute-results.ts'
import type { Declaration } from './domain/declare-interests.ts'
import type { SentReminder } from './domain/remind-member.ts'
import type { TypedScore } from './domain/score-question.ts'

/** What the panel of one tender has said so far, each kind in an order that never depends on who asks. */
export async function panelRecord(on: Db | Tx, tenderId: string) {
  const [interests, given, agreed, dealt] = await Promise.all([
    on
      .select()
      .from(interestDeclarations)
      .where(eq(interestDeclarations.tenderId, tenderId))
      .orderBy(interestDeclarations.declaredAt, interestDeclarations.bidId),
    on.select().from(scores).where(eq(scores.tenderId, tenderId)).orderBy(scores.id),
    on
      .select()
      .from(agreedScores)
      .where(eq(agreedScores.tenderId, tenderId))
      .orderBy(agreedScores.bidId, agreedScores.criterionId),
    on
      .select({ criterionId: dealtQuestions.criterionId, personId: dealtQuestions.personId })
      .from(dealtQuestions)
      .where(eq(dealtQuestions.tenderId, tenderId))
      .orderBy(dealtQuestions.criterionId, dealtQuestions.personId),
  ])
  return { interests, scores: given, agreed, dealt }
}

type By = { readonly tenderId: string; readonly personId: string; readonly now: Date }

export async function keepDeclarations(tx: Tx, { tenderId, personId, now }: By, declared: readonly Declaration[]) {
  if (declared.length === 0) return
  await tx
    .insert(interestDeclarations)
    .values(declared.map((one) => ({ ...one, tenderId, personId, declaredAt: now })))
    .onConflictDoUpdate({
      target: [interestDeclarations.personId, interestDeclarations.bidId],
      set: {
        conflicted: sql`excluded.conflicted`,
        nature: sql`excluded.nature`,
        declaredAt: sql`excluded.declared_at`,
      },
      // What was declared before and says the same is left as it stands: its row is never written again.
      setWhere: sql`${interestDeclarations.conflicted} is distinct from excluded.conflicted`,
    })
}

export async function keepScores(tx: Tx, by: By & { readonly criterionId: string }, typed: readonly TypedScore[]) {
  const { now: savedAt, ...whose } = by
  await keepWhatWasGiven(tx, by, typed)
  await tx
    .insert(scores)
    .values(typed.map((one) => ({ ...one, evidence: [...one.evidence], ...whose, savedAt })))
    .onConflictDoUpdate({
      target: [scores.bidId, scores.criterionId, scores.personId],
      set: {
        score: sql`excluded.score`,
        reason: sql`excluded.reason`,
        evidence: sql`excluded.evidence`,
        voice: sql`excluded.voice`,
        savedAt: sql`excluded.saved_at`,
      },
      setWhere: sql`(${scores.score}, ${scores.reason}, ${scores.evidence}, ${scores.voice})
        is distinct from (excluded.score, excluded.reason, excluded.evidence, excluded.voice)`,
    })
}

/** Another score than before: what was given first is kept, with its reason. */
async function keepWhatWasGiven(
  tx: Tx,
  { criterionId, personId }: By & { criterionId: string },
  typed: readonly TypedScore[],
) {
  const bidIds = typed.map(({ bidId }) => bidId)
  const before = await tx
    .select()
    .from(scores)
    .where(and(eq(scores.criterionId, criterionId), eq(scores.personId, personId), inArray(scores.bidId, bidIds)))
  const changed = before.filter((row) => typed.some((one) => one.bidId === row.bidId && one.score !== row.score))
  if (changed.length === 0) return
  await tx
    .insert(earlierScores)
    .values(changed.map(({ id: scoreId, score, reason, savedAt }) => ({ scoreId, score, reason, savedAt })))
}

export const markLocked = (tx: Tx, ids: readonly string[], now: Date) =>
  tx
    .update(scores)
    .set({ lockedAt: now })
    .where(inArray(scores.id, [...ids]))

/** Puts the new agreement in force and keeps the one it replaces. */
export async function keepAgreement(tx: Tx, { tenderId, personId: agreedBy, now: agreedAt }: By, agreed: Agreement) {
  const place = and(eq(agreedScores.bidId, agreed.bidId), eq(agreedScores.criterionId, agreed.criterionId))
  const [before] = await tx.select().from(agreedScores).where(place)
  if (before) await tx.insert(earlierAgreedScores).values(before)
  const { score, reason, discussion } = agreed
  await tx
    .insert(agreedScores)
    .values({ ...agreed, tenderId, agreedBy, agreedAt })
    .onConflictDoUpdate({
      target: [agreedScores.bidId, agreedScores.criterionId],
      set: { score, reason, discussion, agreedBy, agreedAt },
    })
}

export const keepResults = (tx: Tx, computed: readonly ComputedResult[], now: Date) =>
  tx
    .insert(results)
    .values(computed.map((one) => ({ ...one, output: JSON.parse(one.output) as unknown, computedAt: now })))

export async function hasResults(on: Db | Tx, tenderId: string): Promise<boolean> {
  const [row] = await on.select({ lotId: results.lotId }).from(results).where(eq(results.tenderId, tenderId)).limit(1)
  return row !== undefined
}

export async function keepDealt(tx: Tx, tenderId: string, dealt: readonly DealtTo[], dealtAt: Date) {
  await tx.delete(dealtQuestions).where(eq(dealtQuestions.tenderId, tenderId))
  if (dealt.length > 0) await tx.insert(dealtQuestions).values(dealt.map((one) => ({ ...one, tenderId, dealtAt })))
}

/** Adds to what is dealt already: the questions of somebody who joins. */
export const keepDealtTo = (tx: Tx, tenderId: string, dealt: readonly DealtTo[], dealtAt: Date) =>
  tx.insert(dealtQuestions).values(dealt.map((one) => ({ ...one, tenderId, dealtAt })))

export const keepReminder = (tx: Tx, { tenderId, personId, sentBy, sentAt }: SentReminder) =>
  tx.insert(reminders).values({ tenderId, personId, sentBy, sentAt })

/** When each member was last reminded. */
export async function lastReminders(on: Db | Tx, tenderId: string): Promise<Record<string, Date>> {
  const rows = await on
    .select({ personId: reminders.personId, at: reminders.sentAt })
    .from(reminders)
    .where(eq(reminders.tenderId, tenderId))
    .orderBy(reminders.sentAt)
  return Object.fromEntries(rows.map(({ personId, at }) => [personId, at]))
}
