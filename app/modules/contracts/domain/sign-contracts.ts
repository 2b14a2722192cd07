import { accept, type Decision, refuse } from '../../../kernel/decision.ts'

export type UnsignedContract = { readonly id: string; readonly tenderId: string; readonly signedAt: Date | null }
export type SignRefusal = 'nothing-to-sign' | 'already-signed'

/** The lead school signs for all under the memorandum, once the supplier has signed; then the success fee falls due. */
export function signContracts(
  facts: { readonly lotId: string; readonly contracts: readonly UnsignedContract[] },
  now: Date,
): Decision<{ lotId: string; signedAt: Date }, SignRefusal> {
  const [first] = facts.contracts
  if (!first) return refuse('nothing-to-sign')
  if (facts.contracts.some((contract) => contract.signedAt !== null)) return refuse('already-signed')
  return accept(
    { lotId: facts.lotId, signedAt: now },
    { type: 'contracts.signed', chain: first.tenderId, about: facts.lotId },
  )
}
