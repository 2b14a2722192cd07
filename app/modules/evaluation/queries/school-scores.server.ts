import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import { isForSchools, schoolsOfLots } from '#app/modules/tenders/domain/lot-criteria.ts'
import { panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { type SchoolScore, schoolScores } from '../domain/school-scores.ts'
import { panelRecord } from '../store.server.ts'

/** What each school gave each bid for its lot, whether the bid is still in or not. None where the panel scores everything. */
export async function schoolScoresOf(
  { tenderId, document }: Pick<Terms, 'tenderId' | 'document'>,
  on: Db | Tx = db(),
): Promise<SchoolScore[]> {
  const questions = document.criteria.filter(isForSchools)
  if (questions.length === 0) return []
  const [panel, record, bids] = await Promise.all([
    panelOf(tenderId, on),
    panelRecord(on, tenderId),
    openedBids(tenderId, on),
  ])
  return schoolScores({ ...record, panel, bids, questions, lotSchools: schoolsOfLots(document) })
}
