import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { EnvelopeKind } from './bid.ts'
import { type FrozenEnvelope, frozenList, type GateFault, gateFault, type OpeningFacts } from './opening.ts'

export type BeginRefusal = GateFault | 'already-begun'

export type BegunOpening = {
  readonly tenderId: string
  readonly kind: EnvelopeKind
  readonly frozen: readonly FrozenEnvelope[]
  readonly startedAt: Date
}

/**
 * A holder begins an opening once it may be. The list of envelopes is frozen and recorded before any lock is released, so
 * that nothing can be slipped in or left out afterwards. A tender without bids is opened in the same way.
 */
export function beginOpening(
  facts: OpeningFacts & { readonly inForce: readonly FrozenEnvelope[] },
  now: Date,
): Decision<BegunOpening, BeginRefusal> {
  const { tenderId, kind, opening } = facts
  const fault = gateFault(facts, now)
  if (fault) return refuse(fault)
  if (opening) return refuse('already-begun')
  const frozen = frozenList(facts.inForce)
  return accept(
    { tenderId, kind, frozen, startedAt: now },
    {
      type: 'bids.opening-started',
      chain: tenderId,
      about: tenderId,
      data: { kind, envelopes: frozen.map(({ digest }) => digest) },
    },
  )
}
