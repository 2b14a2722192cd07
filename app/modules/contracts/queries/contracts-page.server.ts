import { NotFound } from '../../../platform/refusals.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import { organisationNames } from '../../identity/queries/organisation-names.server.ts'
import { termsOf } from '../../tenders/queries/terms.server.ts'
import { clusterSaving, yearlySaving } from '../domain/school-contract.ts'
import { maySign } from '../policy.ts'
import { contractsOfTender } from './contracts-of.server.ts'

/** Every school's contract from one tender with its saving, for the cluster that ran it; another cluster's is not found. */
export async function contractsPage(actor: Actor, tenderId: string) {
  const terms = await termsOf(tenderId)
  if (!terms || actor.seat?.organisationId !== terms.clusterId) throw new NotFound('tender')
  const contracts = await contractsOfTender(tenderId)
  const names = await organisationNames([...new Set(contracts.flatMap((one) => [one.schoolId, one.supplierId]))])
  const rows = contracts
    .map((one) => ({ ...one, school: names[one.schoolId] ?? '', saving: yearlySaving(one) }))
    .sort((a, b) => a.school.localeCompare(b.school, 'en-GB'))
  const { title, reference, timetable } = terms.document
  return {
    tender: { id: tenderId, title, reference, termYears: timetable.termYears },
    lots: terms.document.lots.map(({ id, title: lot }) => {
      const made = rows.filter(({ lotId }) => lotId === id)
      const supplier = names[made[0]?.supplierId ?? ''] ?? ''
      return {
        id,
        title: lot,
        supplier,
        contracts: made,
        signedAt: made[0]?.signedAt ?? null,
        saving: clusterSaving(made),
      }
    }),
    maySign: maySign(actor, terms),
  }
}

export type ContractsPage = Awaited<ReturnType<typeof contractsPage>>
