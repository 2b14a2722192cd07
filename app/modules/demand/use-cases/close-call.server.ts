import { useCase } from '#app/platform/use-case.server.ts'
import { closeCall as decide } from '../domain/close-call.ts'
import { CloseCall } from '../inputs.ts'
import { mayRunCall } from '../policy.ts'
import { callBefore, markClosed } from '../store.server.ts'

/** Answers with exactly what the schools had committed when it closed. */
export const closeCall = useCase({
  name: 'demand.close-call',
  input: CloseCall,
  load: ({ tx }, { callId }) => callBefore(tx, callId),
  allow: mayRunCall,
  decide,
  save: ({ tx }, call) => markClosed(tx, call),
})
