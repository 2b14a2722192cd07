import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { askQuestion as decide } from '../domain/ask-question.ts'
import { AskQuestion } from '../inputs.ts'
import { mayAsk } from '../policy.ts'
import * as store from '../store.server.ts'

export const askQuestion = useCase({
  name: 'tenders.ask-question',
  input: AskQuestion,
  load: async ({ tx, actor }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    // To whoever is not told of a draft, a draft does not exist.
    return tender && tender.stage !== 'drafting' ? { tender, askedBy: actor.seat?.organisationId ?? '' } : null
  },
  allow: mayAsk,
  decide: ({ tender, askedBy }, now, { question }) => decide(tender, now, { id: newId(), askedBy, question }),
  save: ({ tx }, question) => store.keepQuestion(tx, question),
})
