import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { openCall as decide } from '../domain/open-call.ts'
import { OpenCall } from '../inputs.ts'
import { mayRunCall } from '../policy.ts'
import { keepCall } from '../store.server.ts'

export const openCall = useCase({
  name: 'demand.open-call',
  input: OpenCall,
  load: async ({ tx }, { clusterId }) => {
    const members = await membersOf(clusterId, tx)
    const voting = members.filter(({ role }) => role !== 'observer').map(({ schoolId }) => schoolId)
    return { callId: newId(), clusterId, voting }
  },
  allow: mayRunCall,
  decide,
  save: ({ tx }, call) => keepCall(tx, call),
})
