import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { setLots as decide } from '../domain/prepare-tender.ts'
import { SetLots } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import * as store from '../store.server.ts'

export const setLots = useCase({
  name: 'tenders.set-lots',
  input: SetLots,
  load: async ({ tx }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    return tender && { ...tender, members: await membersOf(tender.clusterId, tx) }
  },
  allow: mayRunTender,
  decide: (tender, _now, { lots, lotsPerSupplier }) =>
    decide(
      tender,
      { lots, lotsPerSupplier },
      tender.members.map(({ schoolId }) => schoolId),
    ),
  save: ({ tx }, lots) => store.keepLots(tx, lots),
})
