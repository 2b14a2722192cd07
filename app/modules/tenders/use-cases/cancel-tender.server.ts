import { useCase } from '#app/platform/use-case.server.ts'
import { cancelTender as decide } from '../domain/cancel-tender.ts'
import { CancelTender } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const cancelTender = useCase({
  name: 'tenders.cancel',
  input: CancelTender,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayRunTender,
  decide: (tender, now, { reason }) => decide(tender, now, reason),
  save: ({ tx }, cancelled) => store.cancel(tx, cancelled),
})
