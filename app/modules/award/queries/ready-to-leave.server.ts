import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import type { Tx } from '#db/client.server.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'
import { awardsOf } from '../store.server.ts'
import { lotStandings } from './lot-standings.server.ts'

/** What is decided about every lot so far, as far as leaving one depends on it. */
export async function readyToLeave(terms: Terms, tx: Tx) {
  const { tenderId, clusterId, stage } = terms
  const { lots } = await lotStandings(terms, tx)
  const recommended = (await awardsOf(tx, tenderId)).map(({ lotId, bidId }) => ({ lotId, bidId }))
  const left = (await lotsLeftOf(tx, tenderId)).map(({ lotId }) => lotId)
  return { tenderId, clusterId, stage, lots, recommended, left }
}
