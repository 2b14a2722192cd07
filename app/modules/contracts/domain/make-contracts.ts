import { accept, type Decision, refuse } from '../../../kernel/decision.ts'
import type { SchoolContract } from './school-contract.ts'

export type MakeRefusal = 'no-schools'

/** The contracts of one lot are made together or not at all. */
export function makeContracts(
  contracts: readonly SchoolContract[],
  lot: { tenderId: string; lotId: string },
): Decision<readonly SchoolContract[], MakeRefusal> {
  if (contracts.length === 0) return refuse('no-schools')
  const data = { lot: lot.lotId, schools: contracts.map((contract) => contract.schoolId) }
  return accept(contracts, { type: 'contracts.made', chain: lot.tenderId, about: lot.lotId, data })
}
