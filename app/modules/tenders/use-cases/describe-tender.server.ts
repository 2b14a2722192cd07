import { useCase } from '#app/platform/use-case.server.ts'
import { describeTender as decide } from '../domain/prepare-tender.ts'
import { DescribeTender } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const describeTender = useCase({
  name: 'tenders.describe',
  input: DescribeTender,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayRunTender,
  decide: (tender, _now, { tenderId: _tender, ...description }) => decide(tender, description),
  save: ({ tx }, description) => store.keepDescription(tx, description),
})
