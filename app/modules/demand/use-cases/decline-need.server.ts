import { useCase } from '#app/platform/use-case.server.ts'
import { answerOfSeat } from '../answer-of-seat.server.ts'
import { declineNeed as decide } from '../domain/answer-call.ts'
import { DeclineNeed } from '../inputs.ts'
import { mayAnswer } from '../policy.ts'
import { keepDecline } from '../store.server.ts'

export const declineNeed = useCase({
  name: 'demand.decline-need',
  input: DeclineNeed,
  load: ({ tx, actor }, { callId }) => answerOfSeat(tx, actor, callId),
  allow: mayAnswer,
  decide,
  save: ({ tx }, need) => keepDecline(tx, need),
})
