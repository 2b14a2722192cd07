import { useCase } from '#app/platform/use-case.server.ts'
import { reopenNeed as decide } from '../domain/answer-call.ts'
import { ReopenNeed } from '../inputs.ts'
import { mayRunCall } from '../policy.ts'
import { answerBefore, giveBack } from '../store.server.ts'

export const reopenNeed = useCase({
  name: 'demand.reopen-need',
  input: ReopenNeed,
  load: ({ tx }, { callId, schoolId }) => answerBefore(tx, callId, schoolId),
  allow: mayRunCall,
  decide,
  save: ({ tx }, need) => giveBack(tx, need),
})
