import { isId } from '#app/kernel/ids.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { mayCompareWays } from '../policy.ts'
import { lotsFileOf } from '../store/lots-runs.server.ts'

/** The open file of one calculation, byte for byte as it was asked, with a name to keep it under. */
export async function lotsFile(actor: Actor, tenderId: string, runId: string) {
  const terms = isId(tenderId) && isId(runId) ? await termsOf(tenderId) : null
  const found = terms && mayCompareWays(actor, terms) ? await lotsFileOf(db(), tenderId, runId) : null
  if (!terms || !found) throw new NotFound('calculation')
  return { file: found.file, name: `${terms.document.reference}-${found.question}.json` }
}
