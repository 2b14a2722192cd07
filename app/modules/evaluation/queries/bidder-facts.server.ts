import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import { panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bidsOutOf } from '../store/bids-out.server.ts'
import { panelRecord } from '../store.server.ts'

/** What a judgement of bidders rests on: the published conditions, who bid by name, and whether anybody has scored. */
export async function bidderFacts(tenderId: string, on: Db | Tx = db()) {
  const terms = await termsOf(tenderId, on)
  if (!terms) return null
  const { clusterId, stage, document } = terms
  const [bidders, panel, record, out] = await Promise.all([
    biddersToDeclare(tenderId, on),
    panelOf(tenderId, on),
    panelRecord(on, tenderId),
    bidsOutOf(on, tenderId),
  ])
  const conditions = document.conditions ?? []
  return { tenderId, clusterId, stage, conditions, bidders, panel, scoringBegan: record.scores.length > 0, out }
}
