import { lockChain } from '#app/modules/audit/chain.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { publishNotice as decide } from '../domain/publish-notice.ts'
import { PublishNotice } from '../inputs.ts'
import { mayPublishNotice } from '../policy.ts'
import * as store from '../store.server.ts'

export const publishNotice = useCase({
  name: 'notices.publish',
  input: PublishNotice,
  load: async ({ tx }, { tenderId, eventKey }) => {
    await lockChain(tx, tenderId)
    return { id: newId(), known: await store.eventIsKnown(tx, eventKey) }
  },
  allow: mayPublishNotice,
  decide: (facts, _now, notice) => decide(facts, notice),
  save: async ({ tx }, notice) => {
    await store.insertNotice(tx, notice)
  },
})
