import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { startBid as decide } from '../domain/start-bid.ts'
import { StartBid } from '../inputs.ts'
import { windowOf } from '../open-draft.server.ts'
import { mayStartBid } from '../policy.ts'
import * as store from '../store/drafts.server.ts'

export const startBid = useCase({
  name: 'bids.start',
  input: StartBid,
  load: async ({ tx, actor }, { tenderId, lotId }) => {
    const supplierId = actor.seat?.kind === 'supplier' ? actor.seat.organisationId : null
    const terms = supplierId && (await termsOf(tenderId, tx))
    if (!supplierId || !terms) return null
    return {
      newBidId: newId(),
      tenderId,
      supplierId,
      tender: windowOf(terms),
      lotIds: terms.document.lots.map(({ id }) => id),
      alreadyStarted: await store.hasBid(tx, lotId, supplierId),
    }
  },
  allow: (actor, facts) => mayStartBid(actor, facts),
  decide: (facts, now, { lotId }) => decide(facts, now, lotId),
  save: (step, bid) => store.addBid(step.tx, bid),
})
