import { useCase } from '#app/platform/use-case.server.ts'
import { answerOfSeat } from '../answer-of-seat.server.ts'
import { saveNeed as decide } from '../domain/answer-call.ts'
import { SaveNeed } from '../inputs.ts'
import { mayAnswer } from '../policy.ts'
import { keepDraft } from '../store.server.ts'

export const saveNeed = useCase({
  name: 'demand.save-need',
  input: SaveNeed,
  load: ({ tx, actor }, { callId }) => answerOfSeat(tx, actor, callId),
  allow: mayAnswer,
  decide,
  save: ({ tx }, need) => keepDraft(tx, need),
})
