import type { Category } from '../../categories/domain/category.ts'
import { checkSchedule, type ScheduleFault } from '../../categories/domain/price-schedule.ts'
import { isAnswered, type Judging } from '../../tenders/domain/judging.ts'
import type { PublishedCriterion } from '../../tenders/domain/published-tender.ts'
import type { Draft } from './draft.ts'
import { countWords } from './word-count.ts'

export type AnswerState = {
  readonly criterionId: string
  readonly title: string
  readonly words: number
  readonly wordLimit: number | null
  readonly state: 'complete' | 'missing' | 'too-long'
}

export type BidState = {
  /** Questions that need no written answer, and how they are judged. */
  readonly unwritten: readonly { readonly criterionId: string; readonly title: string; readonly judged: Judging }[]
  readonly answers: readonly AnswerState[]
  readonly priceFaults: readonly ScheduleFault[]
  /** Nothing at all is missing: the bid can be sealed. */
  readonly complete: boolean
}

/**
 * What still stands between a draft and a complete bid: every question answered within its word limit, and every line of
 * the price schedule filled in so that it makes sense. The same check runs before sealing.
 */
export function missingFromBid(criteria: readonly PublishedCriterion[], category: Category, draft: Draft): BidState {
  const answers = criteria.filter(isAnswered).map(({ id, title, wordLimit }): AnswerState => {
    const words = countWords(draft.answers[id] ?? '')
    const tooLong = wordLimit !== null && words > wordLimit
    return {
      criterionId: id,
      title,
      words,
      wordLimit,
      state: words === 0 ? 'missing' : tooLong ? 'too-long' : 'complete',
    }
  })
  const schedule = checkSchedule(category, draft.prices)
  const priceFaults = schedule.ok ? [] : schedule.faults
  const complete = schedule.ok && answers.every(({ state }) => state === 'complete')
  const unwritten = criteria.flatMap(({ id: criterionId, title, judged }) =>
    judged ? [{ criterionId, title, judged }] : [],
  )
  return { answers, unwritten, priceFaults, complete }
}
