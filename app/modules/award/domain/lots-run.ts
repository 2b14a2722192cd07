import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import type { Answer, LotGiven, QuestionKey } from './lots-together.ts'

/** `dropped`: its bids were no longer those of the tender. */
export type RunStatus = 'working' | 'proven' | 'not-proven' | 'none' | 'dropped'

/** How far the calculation of one question has come, or what it found. Points as decimal text; time is the search's own. */
export type LotsRun = {
  readonly id: string
  readonly question: string
  /** SHA-256 of the open file that it answers. */
  readonly digest: string
  readonly status: RunStatus
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly limitSeconds: number
  readonly workedMs: number
  readonly best: string | null
  /** What no award can beat. */
  readonly bound: string | null
  readonly given: readonly LotGiven[] | null
}

export type AskedQuestion = { readonly key: QuestionKey; readonly digest: string }

/** The calculation that answers exactly this question for exactly these bids. Null before it has begun. */
export const runFor = (runs: readonly LotsRun[], { key, digest }: AskedQuestion): LotsRun | null =>
  runs.find((run) => run.question === key && run.digest === digest && run.status !== 'dropped') ?? null

/** What a finished calculation says. Null while it is being worked out. */
export function answerOfRun(run: LotsRun | null): Answer | null {
  if (run?.status === 'proven' && run.given) return { kind: 'proven', given: run.given }
  return run?.status === 'not-proven' || run?.status === 'none' ? { kind: run.status } : null
}

/** How long "longer" is, for a calculation that was not proven in the usual time. */
export const longerSeconds = 600

export type ReadyToSearch = {
  readonly tenderId: string
  readonly stage: Stage
  readonly runs: readonly (LotsRun | null)[]
}
export type SearchRefusal = 'lots-not-compared-now' | 'lots-worked-out' | 'lots-being-worked-out'
export type SearchAgain = { readonly tenderId: string; readonly runIds: readonly string[]; readonly seconds: number }

/**
 * The manager has what is not proven tried for longer, or what never began worked out. What is proven stands, and what is
 * being worked out goes on.
 */
export function searchLonger({ tenderId, stage, runs }: ReadyToSearch): Decision<SearchAgain, SearchRefusal> {
  if (stage !== 'price-opened' && stage !== 'recommended') return refuse('lots-not-compared-now')
  const open = runs.flatMap((run) => (run?.status === 'not-proven' ? [run.id] : []))
  const missing = runs.some((run) => run === null)
  if (open.length === 0 && !missing) {
    const busy = runs.some((run) => run?.status === 'working')
    return refuse(busy ? 'lots-being-worked-out' : 'lots-worked-out')
  }
  const seconds = longerSeconds
  return accept(
    { tenderId, runIds: open, seconds },
    { type: 'award.longer-search-asked', chain: tenderId, about: tenderId, data: { questions: open.length, seconds } },
  )
}
