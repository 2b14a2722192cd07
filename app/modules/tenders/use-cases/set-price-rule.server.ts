import { useCase } from '#app/platform/use-case.server.ts'
import { setPriceRule as decide } from '../domain/prepare-tender.ts'
import { SetPriceRule } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const setPriceRule = useCase({
  name: 'tenders.set-price-rule',
  input: SetPriceRule,
  load: ({ tx }, { tenderId }) => store.lockedTender(tx, tenderId),
  allow: mayRunTender,
  decide: (tender, now, { tenderId: _, ...terms }) => decide(tender, now, terms),
  save: ({ tx }, rule) => store.keepPriceRule(tx, rule),
})
