import { useCase } from '#app/platform/use-case.server.ts'
import { cancelTender as decide } from '../domain/cancel-tender.ts'
import { CancelTender } from '../inputs.ts'
import { mayAdvance } from '../policy.ts'
import * as store from '../store.server.ts'

/** Called within the transaction of an approval by which no lot is awarded: whoever may approve an award may end it so. */
export const endTender = useCase({
  name: 'tenders.end',
  input: CancelTender,
  load: async ({ tx }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    return tender && { ...tender, boundSchoolIds: tender.lots.flatMap(({ schoolIds }) => schoolIds) }
  },
  allow: (actor, tender) => mayAdvance(actor, { ...tender, to: 'standstill' }),
  decide: (tender, now, { reason }) => decide(tender, now, reason),
  save: ({ tx }, ended) => store.cancel(tx, ended),
})
