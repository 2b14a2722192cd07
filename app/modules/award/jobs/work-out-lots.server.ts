import { type Exact, toDecimals } from '#app/kernel/exact.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { type EventNotice, workOutLotsLater } from '#app/platform/jobs/enqueue.server.ts'
import { inTransaction } from '#app/platform/jobs/in-transaction.server.ts'
import { type BestAward, bestAward, type NoFullAward, type NotProven, scoreOf } from '../domain/allocation/allocate.ts'
import type { AllocationInput } from '../domain/allocation/allocation.ts'
import { answerOf, pointsAtCost } from '../domain/lots-together.ts'
import { keepFound, keepProgress, letRunGo, tendersLeftUndone } from '../store/lots-runs.server.ts'
import { searchInSteps } from './search-in-steps.server.ts'
import { type TakenUp, takeUpRun } from './take-up-run.server.ts'

/** Each search takes a place of the worker's; with more at once the other jobs would run out of places. */
const mostSearches = 2
const againAfterSeconds = 2
let searching = 0

/** The bids that can win have changed, or are known for the first time: the lots are to be worked out. */
export const lotsToWorkOut = ({ chain: tenderId }: EventNotice): Promise<void> =>
  inTransaction((tx) => workOutLotsLater(tx, tenderId))

/** What a worker that is gone has left undone is begun anew. */
export async function takeUpLots(): Promise<void> {
  await inTransaction(async (tx) => {
    for (const { tenderId } of await tendersLeftUndone(tx)) await workOutLotsLater(tx, tenderId)
  })
}

/** Works out everything that is asked about the lots of a tender, one question after the other. Safe to run twice. */
export async function workOutLots(tenderId: string, stopping: AbortSignal): Promise<void> {
  for (;;) {
    const taken = await inTransaction((tx) => takeUpRun(tx, tenderId, searching < mostSearches && !stopping.aborted))
    if (taken === null) return
    if (taken === 'later') return inTransaction((tx) => workOutLotsLater(tx, tenderId, againAfterSeconds))
    searching++
    try {
      await workOn(taken, stopping)
    } finally {
      searching--
    }
  }
}

async function workOn({ runId, limitSeconds, asked, lots, offers }: TakenUp, stopping: AbortSignal): Promise<void> {
  const { input } = asked
  const score = scoreOf(input)
  const points = (cost: bigint | null) => (cost === null ? null : pointsKept(input, score(cost)))
  const ended = await searchInSteps(bestAward(input), {
    limitMs: limitSeconds * 1000,
    tell: async ({ workedMs, best, least }) => {
      if (stopping.aborted) return false
      return inTransaction((tx) => keepProgress(tx, runId, { workedMs, best: points(best), bound: points(least) }))
    },
  })
  if (!ended) return inTransaction((tx) => letRunGo(tx, runId))
  const { workedMs, result } = ended
  const answer = answerOf(result, lots, offers)
  const given = answer.kind === 'proven' ? answer.given : null
  const found = { status: answer.kind, given, workedMs, ...reached(result, input) }
  await inTransaction(async (tx) => keepFound(tx, runId, { ...found, finishedAt: (await readClock(tx)).now }))
}

const pointsKept = (input: AllocationInput, cost: Exact): string => toDecimals(pointsAtCost(input, cost), 6)

/** The points of the best award found, and those that no award can beat. */
function reached(result: BestAward | NoFullAward | NotProven, input: AllocationInput) {
  if (result.kind === 'no-full-award') return { best: null, bound: null }
  if (result.kind === 'optimal') {
    const best = pointsKept(input, result.award.score)
    return { best, bound: best }
  }
  return {
    best: result.best && pointsKept(input, result.best.score),
    bound: result.least && pointsKept(input, result.least),
  }
}
