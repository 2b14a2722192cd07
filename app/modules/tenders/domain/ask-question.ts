import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { Stage } from './stage.ts'

export type AskRefusal = 'not-published' | 'questions-closed'
export type AskedQuestion = {
  readonly id: string
  readonly tenderId: string
  readonly askedBy: string
  readonly question: string
  readonly at: Date
}

export type TenderWithQuestions = { readonly id: string; readonly stage: Stage; readonly questionsCloseAt: Date | null }

/** A supplier may ask until questions close. Who asked is kept, and is never shown to the schools or to other suppliers. */
export function askQuestion(
  tender: TenderWithQuestions,
  now: Date,
  asked: { readonly id: string; readonly askedBy: string; readonly question: string },
): Decision<AskedQuestion, AskRefusal> {
  if (tender.stage !== 'published') return refuse('not-published')
  if (tender.questionsCloseAt === null || now >= tender.questionsCloseAt) return refuse('questions-closed')
  return accept(
    { ...asked, tenderId: tender.id, at: now },
    { type: 'tenders.question-asked', chain: tender.id, about: asked.id },
  )
}

export type AnswerRefusal = 'not-published' | 'already-answered' | 'tender-closed'
export type OpenQuestion = {
  readonly id: string
  readonly tenderId: string
  readonly stage: Stage
  readonly closesAt: Date | null
  readonly answeredAt: Date | null
}
export type AnsweredQuestion = { readonly id: string; readonly answer: string; readonly at: Date }

/** An answer is published to everybody at once, while suppliers can still use it, and then stays as it was given. */
export function answerQuestion(
  question: OpenQuestion,
  now: Date,
  answer: string,
): Decision<AnsweredQuestion, AnswerRefusal> {
  const { id, tenderId, stage, closesAt, answeredAt } = question
  if (stage !== 'published') return refuse('not-published')
  if (answeredAt !== null) return refuse('already-answered')
  if (closesAt === null || now >= closesAt) return refuse('tender-closed')
  return accept({ id, answer, at: now }, { type: 'tenders.question-answered', chain: tenderId, about: id })
}
