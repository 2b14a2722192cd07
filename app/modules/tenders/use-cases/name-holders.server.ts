import { useCase } from '#app/platform/use-case.server.ts'
import { setHolders } from '../domain/prepare-tender.ts'
import { NameHolders } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import { peopleToChoose } from '../queries/people-to-choose.server.ts'
import * as store from '../store.server.ts'

export const nameHolders = useCase({
  name: 'tenders.name-holders',
  input: NameHolders,
  load: async ({ tx }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    return tender && { ...tender, eligible: (await peopleToChoose(tender.clusterId, tx)).holders }
  },
  allow: mayRunTender,
  decide: (tender, _now, { holders }) => setHolders(tender, holders, tender.eligible),
  save: ({ tx }, holders) => store.keepHolders(tx, holders),
})
