import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import type { Assessment } from './assessment.ts'

/** What the panel asked one bidder about one of its answers, and what it answered. */
export type Clarification = {
  readonly id: string
  readonly tenderId: string
  readonly bidId: string
  readonly criterionId: string
  readonly question: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly dueAt: Date
  readonly answer: string
  readonly answeredAt: Date | null
}

export type AskedBidder = Omit<Clarification, 'answer' | 'answeredAt'>
export type AskBidderRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'clarification-waiting'
  | 'clarification-due-past'

type Asked = Pick<Clarification, 'bidId' | 'criterionId' | 'question' | 'dueAt'>

/**
 * A member asks the bidder behind a letter what an answer means; the service sends it, so that neither learns who the other
 * is. One question at a time for each answer, with a day to come. The record keeps a commitment to the words: `digest` is
 * SHA-256, and the random id makes it impossible to guess back.
 */
export function askBidder(
  facts: { assessment: Assessment; clarifications: readonly Clarification[]; newId: string; personId: string },
  now: Date,
  { bidId, criterionId, question, dueAt }: Asked,
  digest: (text: string) => string,
): Decision<AskedBidder, AskBidderRefusal> {
  const { assessment, clarifications, newId: id, personId: askedBy } = facts
  const { tenderId, stage } = assessment
  if (stage === 'published') return refuse('bids-not-open')
  if (stage !== 'opened') return refuse('quality-already-locked')
  if (dueAt <= now) return refuse('clarification-due-past')
  const waits = (one: Clarification) => one.answeredAt === null && now < one.dueAt
  if (clarifications.some((one) => one.bidId === bidId && one.criterionId === criterionId && waits(one)))
    return refuse('clarification-waiting')
  return accept(
    { id, tenderId, bidId, criterionId, question, askedBy, askedAt: now, dueAt },
    {
      type: 'evaluation.bidder-asked',
      chain: tenderId,
      about: id,
      data: { bidId, criterionId, dueAt: dueAt.toISOString(), commitment: digest(JSON.stringify([id, question])) },
    },
  )
}

export type AnsweredClarification = { readonly id: string; readonly answer: string; readonly at: Date }
export type AnswerBidderRefusal =
  | 'quality-already-locked'
  | 'clarification-answered'
  | 'clarification-late'
  | 'clarification-names-bidder'

/**
 * The bidder explains its answer, once and in time. What it says is shown beside the bid and changes nothing in it; it must
 * not name the company, because the panel knows the bid by its letter alone.
 */
export function answerBidder(
  { clarification, stage, bidderName }: { clarification: Clarification; stage: Stage; bidderName: string },
  now: Date,
  answer: string,
  digest: (text: string) => string,
): Decision<AnsweredClarification, AnswerBidderRefusal> {
  const { id, tenderId, bidId, answeredAt, dueAt } = clarification
  if (stage !== 'opened') return refuse('quality-already-locked')
  if (answeredAt !== null) return refuse('clarification-answered')
  if (now >= dueAt) return refuse('clarification-late')
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  if (bidderName.trim() !== '' && plain(answer).includes(plain(bidderName).trim()))
    return refuse('clarification-names-bidder')
  return accept(
    { id, answer, at: now },
    {
      type: 'evaluation.bidder-answered',
      chain: tenderId,
      about: id,
      data: { bidId, commitment: digest(JSON.stringify([id, answer])) },
    },
  )
}
