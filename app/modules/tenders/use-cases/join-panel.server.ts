import { useCase } from '#app/platform/use-case.server.ts'
import { joinPanel as decide } from '../domain/join-panel.ts'
import { JoinPanel } from '../inputs.ts'
import { maySeatOnPanel } from '../policy.ts'
import { formerPanelOf } from '../queries/panel-of.server.ts'
import { peopleToChoose } from '../queries/people-to-choose.server.ts'
import * as store from '../store.server.ts'

/** Called within the transaction that names a substitute or takes an assessor in. */
export const joinPanel = useCase({
  name: 'tenders.join-panel',
  input: JoinPanel,
  load: async ({ tx }, { tenderId }) => {
    const tender = await store.lockedTender(tx, tenderId)
    if (!tender) return null
    const wereOnPanel = (await formerPanelOf(tenderId, tx)).map(({ personId }) => personId)
    return { ...tender, wereOnPanel, people: (await peopleToChoose(tender.clusterId, tx)).scorers }
  },
  allow: maySeatOnPanel,
  decide: (tender, _now, { tenderId: _tender, ...joining }) => decide(tender, joining, tender.people),
  save: ({ tx, now }, seat) => store.keepLaterSeat(tx, seat, now),
})
