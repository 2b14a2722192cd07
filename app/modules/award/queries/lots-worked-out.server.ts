import { exact } from '#app/kernel/exact.ts'
import { pointsText } from '#app/kernel/points.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { answerOfRun, type LotsRun, runFor } from '../domain/lots-run.ts'
import type { Answer, QuestionKey, RankedOffer } from '../domain/lots-together.ts'
import { lotsRunsOf } from '../store/lots-runs.server.ts'
import { lotsAsked } from './lots-asked.server.ts'

/** How far one calculation is, as a page shows it. `waiting`: it has not begun. */
export type RunShown = {
  readonly state: 'waiting' | 'working' | 'proven' | 'not-proven' | 'none'
  readonly runId: string | null
  readonly startedAt: Date | null
  readonly seconds: number
  readonly limitSeconds: number
  readonly best: string | null
  /** By how many points a better award could still lie above the best found; null while none was found. */
  readonly gap: string | null
}

export type WorkedOut = {
  readonly answers: (key: QuestionKey) => Answer | null
  readonly runOf: (key: QuestionKey) => RunShown | null
  /** Something was not proven in its time, or nothing has even begun. */
  readonly open: 'not-proven' | 'waiting' | null
}

const waiting: RunShown = {
  state: 'waiting',
  runId: null,
  startedAt: null,
  seconds: 0,
  limitSeconds: 0,
  best: null,
  gap: null,
}

function shown(run: LotsRun | null): RunShown {
  if (!run || run.status === 'dropped') return waiting
  const { best, bound } = run
  return {
    state: run.status,
    runId: run.id,
    startedAt: run.startedAt,
    seconds: Math.floor(run.workedMs / 1000),
    limitSeconds: run.limitSeconds,
    best: best === null ? null : pointsText(exact(best)),
    gap: best === null || bound === null ? null : pointsText(exact(bound).sub(exact(best))),
  }
}

/** What is known about the lots of a tender together, for the bids that are in now. */
export async function lotsWorkedOut(
  terms: Terms,
  offers: readonly RankedOffer[],
  on: Db | Tx = db(),
): Promise<WorkedOut> {
  const runs = await lotsRunsOf(on, terms.tenderId)
  const found = new Map(lotsAsked(terms, offers, runs).map((asked) => [asked.key, runFor(runs, asked)]))
  const all = [...found.values()].map(shown)
  return {
    answers: (key) => answerOfRun(found.get(key) ?? null),
    runOf: (key) => (found.has(key) ? shown(found.get(key) ?? null) : null),
    open: (['not-proven', 'waiting'] as const).find((open) => all.some(({ state }) => state === open)) ?? null,
  }
}
