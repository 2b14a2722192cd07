import { useCase } from '#app/platform/use-case.server.ts'
import { answerQuestion as decide } from '../domain/ask-question.ts'
import { AnswerQuestion } from '../inputs.ts'
import { actingPerson, mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const answerQuestion = useCase({
  name: 'tenders.answer-question',
  input: AnswerQuestion,
  load: ({ tx }, { questionId }) => store.lockedQuestion(tx, questionId),
  allow: mayRunTender,
  decide: (question, now, { answer }) => decide(question, now, answer),
  save: ({ tx, actor }, answered) => store.keepAnswer(tx, answered, actingPerson(actor)),
})
