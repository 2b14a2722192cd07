import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { lotsRuns } from '#db/schema/award.ts'
import type { AskedQuestion, LotsRun } from '../domain/lots-run.ts'

const columns = {
  id: lotsRuns.id,
  question: lotsRuns.question,
  digest: lotsRuns.digest,
  status: lotsRuns.status,
  startedAt: lotsRuns.startedAt,
  finishedAt: lotsRuns.finishedAt,
  limitSeconds: lotsRuns.limitSeconds,
  workedMs: lotsRuns.workedMs,
  best: lotsRuns.best,
  bound: lotsRuns.bound,
  given: lotsRuns.given,
}

/** A worker that has said nothing for so long is taken to be gone. */
const silence = sql`interval '30 seconds'`
const isFree = sql`(${lotsRuns.heldAt} is null or ${lotsRuns.heldAt} < clock_timestamp() - ${silence})`

export const lotsRunsOf = (on: Db | Tx, tenderId: string): Promise<LotsRun[]> =>
  on.select(columns).from(lotsRuns).where(eq(lotsRuns.tenderId, tenderId)).orderBy(lotsRuns.question, lotsRuns.digest)

export async function lotsFileOf(on: Db | Tx, tenderId: string, runId: string) {
  const [found] = await on
    .select({ file: lotsRuns.file, question: lotsRuns.question })
    .from(lotsRuns)
    .where(and(eq(lotsRuns.id, runId), eq(lotsRuns.tenderId, tenderId)))
  return found ?? null
}

export type QuestionToKeep = AskedQuestion & { readonly file: string }

/** Keeps what is asked now, and drops what is still worked out for bids that are no longer those. */
export async function keepQuestions(
  tx: Tx,
  tenderId: string,
  asked: readonly QuestionToKeep[],
  { limitSeconds, now }: { readonly limitSeconds: number; readonly now: Date },
): Promise<void> {
  const begun = { status: 'working' as const, limitSeconds, startedAt: now, workedMs: 0 }
  const mine = and(eq(lotsRuns.tenderId, tenderId), eq(lotsRuns.status, 'working'))
  const digests = asked.map(({ digest }) => digest)
  await tx
    .update(lotsRuns)
    .set({ status: 'dropped' })
    .where(digests.length === 0 ? mine : and(mine, notInArray(lotsRuns.digest, digests)))
  for (const { key, digest, file } of asked)
    await tx
      .insert(lotsRuns)
      .values({ tenderId, question: key, digest, file, ...begun })
      .onConflictDoUpdate({
        target: [lotsRuns.tenderId, lotsRuns.question, lotsRuns.digest],
        set: { ...begun, heldAt: null, best: null, bound: null },
        setWhere: eq(lotsRuns.status, 'dropped'),
      })
}

/** Takes a calculation up, unless another worker has it or it is done. */
export async function holdRun(tx: Tx, runId: string): Promise<boolean> {
  const held = await tx
    .update(lotsRuns)
    .set({ heldAt: sql`clock_timestamp()` })
    .where(and(eq(lotsRuns.id, runId), eq(lotsRuns.status, 'working'), isFree))
    .returning({ id: lotsRuns.id })
  return held.length > 0
}

type Progress = Pick<LotsRun, 'workedMs' | 'best' | 'bound'>

/** Says how far it has come; false where it is no longer wanted. */
export async function keepProgress(tx: Tx, runId: string, progress: Progress): Promise<boolean> {
  const kept = await tx
    .update(lotsRuns)
    .set({ ...progress, heldAt: sql`clock_timestamp()` })
    .where(and(eq(lotsRuns.id, runId), eq(lotsRuns.status, 'working')))
    .returning({ id: lotsRuns.id })
  return kept.length > 0
}

type Found = Progress & Pick<LotsRun, 'status' | 'given' | 'finishedAt'>

export async function keepFound(tx: Tx, runId: string, found: Found): Promise<void> {
  await tx
    .update(lotsRuns)
    .set({ ...found, heldAt: null })
    .where(and(eq(lotsRuns.id, runId), eq(lotsRuns.status, 'working')))
}

/** The worker stops before the search has ended: whoever comes next begins it anew. */
export async function letRunGo(tx: Tx, runId: string): Promise<void> {
  await tx.update(lotsRuns).set({ heldAt: null }).where(eq(lotsRuns.id, runId))
}

export const reopenRun = (tx: Tx, runId: string, limitSeconds: number, now: Date) =>
  tx
    .update(lotsRuns)
    .set({ status: 'working', limitSeconds, startedAt: now, finishedAt: null, workedMs: 0, heldAt: null })
    .where(and(eq(lotsRuns.id, runId), eq(lotsRuns.status, 'not-proven')))

/** Tenders whose calculation nobody is working on although it is not done. */
export const tendersLeftUndone = (on: Db | Tx) =>
  on
    .selectDistinct({ tenderId: lotsRuns.tenderId })
    .from(lotsRuns)
    .where(and(eq(lotsRuns.status, 'working'), isFree))
