import { useCase } from '#app/platform/use-case.server.ts'
import { SetCriteria } from '../criteria-input.ts'
import { setCriteria as decide } from '../domain/prepare-tender.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const setCriteria = useCase({
  name: 'tenders.set-criteria',
  input: SetCriteria,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayRunTender,
  decide: (tender, _now, { plan }) => decide(tender, plan),
  save: ({ tx }, criteria) => store.keepCriteria(tx, criteria),
})
