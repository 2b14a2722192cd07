import { useCase } from '#app/platform/use-case.server.ts'
import { setPanel } from '../domain/prepare-tender.ts'
import { NamePanel } from '../inputs.ts'
import { mayRunTender } from '../policy.ts'
import { peopleToChoose } from '../queries/people-to-choose.server.ts'
import * as store from '../store.server.ts'

export const namePanel = useCase({
  name: 'tenders.name-panel',
  input: NamePanel,
  load: async ({ tx }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    return tender && { ...tender, people: (await peopleToChoose(tender.clusterId, tx)).scorers }
  },
  allow: mayRunTender,
  decide: (tender, _now, { tenderId: _tender, ...plan }) => setPanel(tender, plan, tender.people),
  save: ({ tx }, panel) => store.keepPanel(tx, panel),
})
