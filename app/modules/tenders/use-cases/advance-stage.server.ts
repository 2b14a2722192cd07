import { useCase } from '#app/platform/use-case.server.ts'
import { advanceStage as decide } from '../domain/advance-stage.ts'
import { AdvanceStage } from '../inputs.ts'
import { mayAdvance } from '../policy.ts'
import * as store from '../store.server.ts'

/** Called within the transaction of the act that moves the tender: an opening, a lock, a recommendation, an award. */
export const advanceTender = useCase({
  name: 'tenders.advance',
  input: AdvanceStage,
  load: async ({ tx }, { tenderId, to }) => {
    const tender = await store.lockedTender(tx, tenderId)
    if (!tender) return null
    const boundSchoolIds = tender.lots.flatMap(({ schoolIds }) => schoolIds)
    return { ...tender, to, boundSchoolIds }
  },
  allow: mayAdvance,
  decide: (tender, now, { to }) => decide(tender, now, to),
  save: ({ tx }, { tenderId, to }) => store.move(tx, tenderId, to),
})
