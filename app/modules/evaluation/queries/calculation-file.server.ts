import { isId } from '#app/kernel/ids.ts'
import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { mayAuditResult } from '../policy.ts'
import { panelResult } from './result-page.server.ts'
import { resultRows } from './result-rows.server.ts'

/** The calculation file of one lot, byte for byte as it was kept, for whoever may see every figure in it. */
export async function calculationFile(actor: Actor, tenderId: string, number: number): Promise<string> {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  const lot = terms?.document.lots.find((one) => one.number === number)
  if (!terms || !lot) throw new NotFound('calculation file')
  const text =
    actsFor(actor, terms.clusterId) || mayAuditResult(actor, terms)
      ? (await resultRows(tenderId)).find(({ lotId }) => lotId === lot.id)?.input
      : (await panelResult(actor, tenderId)).lots.find(({ lotId }) => lotId === lot.id)?.input
  if (!text) throw new NotFound('calculation file')
  return text
}
