import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import type { NamedBidder } from './declare-interests.ts'

/** A bid that is out, and why its bidder is told so. `atStage` is where the tender stood when it was put out. */
export type BidOut = {
  readonly bidId: string
  readonly ground: 'condition' | 'disqualified'
  readonly because: string
  readonly atStage: Stage
}

/** Whether one bidder meets one published condition, counted from 0. Without the condition nothing is said of quality. */
export type Judgement = {
  readonly token: string
  readonly condition: number
  readonly met: boolean
  readonly reason: string
}
export type KeptJudgement = {
  readonly bidId: string
  readonly condition: number
  readonly met: boolean
  readonly reason: string
}

export type ConditionFacts = {
  readonly tenderId: string
  readonly stage: Stage
  /** As published. */
  readonly conditions: readonly string[]
  readonly bidders: readonly NamedBidder[]
  /** Whether anybody on the panel has scored anything. */
  readonly scoringBegan: boolean
}

export type JudgedConditions = {
  readonly tenderId: string
  readonly judgements: readonly KeptJudgement[]
  readonly out: readonly BidOut[]
}
export type ConditionRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'no-conditions'
  | 'scoring-has-begun'
  | 'condition-unanswered'
  | 'condition-reason-missing'

/**
 * Before anything is scored, somebody who does not score says of every bidder whether it meets each published condition, on
 * facts and with a reason where it does not. A bidder that fails one is out with all its bids. It can be put right until the
 * first score is given.
 */
export function judgeConditions(
  { tenderId, stage, conditions, bidders, scoringBegan }: ConditionFacts,
  answers: readonly Judgement[],
): Decision<JudgedConditions, ConditionRefusal> {
  if (stage === 'published') return refuse('bids-not-open')
  if (stage !== 'opened') return refuse('quality-already-locked')
  if (conditions.length === 0) return refuse('no-conditions')
  if (scoringBegan) return refuse('scoring-has-begun')
  const asked = bidders.flatMap((bidder) => conditions.map((words, condition) => ({ bidder, words, condition })))
  const judged = asked.map(({ bidder, words, condition }) => {
    const found = answers.find((one) => one.token === bidder.token && one.condition === condition)
    return { bidder, words, condition, found }
  })
  if (judged.some(({ found }) => found === undefined)) return refuse('condition-unanswered')
  if (judged.some(({ found }) => found && !found.met && found.reason.trim() === ''))
    return refuse('condition-reason-missing')
  const judgements = judged.flatMap(({ bidder, condition, found }) =>
    bidder.bidIds.map((bidId) => ({
      bidId,
      condition,
      met: found?.met === true,
      reason: found?.reason.trim() ?? '',
    })),
  )
  const out = bidders.flatMap(({ token, bidIds }) => {
    const failed = judged.filter(({ bidder, found }) => bidder.token === token && found?.met !== true)
    const because = failed.map(({ words, found }) => `Condition not met: ${words}. ${found?.reason.trim() ?? ''}`)
    return failed.length === 0
      ? []
      : bidIds.map((bidId): BidOut => ({ bidId, ground: 'condition', because: because.join('\n'), atStage: stage }))
  })
  return accept(
    { tenderId, judgements, out },
    {
      type: 'evaluation.conditions-judged',
      chain: tenderId,
      about: tenderId,
      data: { judgements: judgements.length, out: out.map(({ bidId }) => bidId).sort() },
    },
  )
}

export type DisqualifyRefusal = 'bids-not-open' | 'award-already-approved' | 'bidder-unknown' | 'already-out'

export type DisqualifyFacts = {
  readonly tenderId: string
  readonly stage: Stage
  readonly bidders: readonly NamedBidder[]
  readonly out: readonly BidOut[]
}

const whileUndecided: readonly Stage[] = ['opened', 'quality-locked', 'price-opened', 'recommended']

/**
 * A bidder is put out for a reason that comes to light later, such as a ground for exclusion, until the award is approved.
 * Its scores and the result that was computed stay on the record; from then on the next in rank can be recommended.
 */
export function disqualify(
  { tenderId, stage, bidders, out }: DisqualifyFacts,
  { token, because }: { readonly token: string; readonly because: string },
): Decision<{ readonly tenderId: string; readonly out: readonly BidOut[] }, DisqualifyRefusal> {
  if (stage === 'published') return refuse('bids-not-open')
  if (!whileUndecided.includes(stage)) return refuse('award-already-approved')
  const bidder = bidders.find((one) => one.token === token)
  if (!bidder) return refuse('bidder-unknown')
  const fresh = bidder.bidIds.filter((bidId) => !out.some((one) => one.bidId === bidId))
  if (fresh.length === 0) return refuse('already-out')
  return accept(
    {
      tenderId,
      out: fresh.map((bidId): BidOut => ({ bidId, ground: 'disqualified', because, atStage: stage })),
    },
    { type: 'evaluation.bidder-disqualified', chain: tenderId, about: tenderId, data: { bids: [...fresh].sort() } },
  )
}

/** Bids that were out before the prices were opened: they are not in the calculation at all. */
export const outBeforePrices = (out: readonly BidOut[]): string[] =>
  out.filter(({ atStage }) => atStage === 'opened' || atStage === 'quality-locked').map(({ bidId }) => bidId)
