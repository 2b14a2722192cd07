import { lockChain } from '#app/modules/audit/chain.server.ts'
import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { extendDeadline as decide } from '../domain/extend-deadline.ts'
import { ExtendDeadline } from '../inputs.ts'
import { actingPerson, mayRunTender } from '../policy.ts'
import { termsOf } from '../queries/terms.server.ts'
import { sha256Of } from '../sealing.server.ts'
import * as store from '../store.server.ts'

export const extendDeadline = useCase({
  name: 'tenders.extend-deadline',
  input: ExtendDeadline,
  load: async ({ tx }, { tenderId }) => {
    await lockChain(tx, tenderId)
    return termsOf(tenderId, tx)
  },
  allow: mayRunTender,
  decide: (terms, now, { closesAt, reason }) => decide(terms, now, { closesAt, reason }, bankHolidays(), sha256Of),
  save: ({ tx, actor }, extension) => store.extend(tx, extension, actingPerson(actor)),
})
