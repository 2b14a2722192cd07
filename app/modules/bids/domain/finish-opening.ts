import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { aliasesInOrder } from './aliases.ts'
import type { EnvelopeKind } from './bid.ts'
import { type GateFault, gateFault, type OpeningFacts } from './opening.ts'

/** What came of opening one envelope. `note` says in words why it is damaged. */
export type Outcome = { readonly bidId: string; readonly intact: boolean; readonly note: string }

export type FinishedOpening = {
  readonly tenderId: string
  readonly kind: EnvelopeKind
  readonly outcomes: readonly Outcome[]
  /** The letters that stand for the bidders from now on, by bid id; none when prices are opened. */
  readonly aliases: Readonly<Record<string, string>>
  readonly at: Date
}

export type FinishRefusal = GateFault | 'not-begun' | 'list-differs'

/**
 * The opening ends when every envelope of the frozen list, and no other, has its result. Each bidder gets a letter, drawn
 * by lot within its lot, so that the panel sees no name and no order of arrival. `drawn` is the bids in that drawn order.
 */
export function finishOpening(
  facts: OpeningFacts & { readonly drawn: readonly { readonly bidId: string; readonly lotId: string }[] },
  now: Date,
  outcomes: readonly Outcome[],
): Decision<FinishedOpening, FinishRefusal> {
  const { tenderId, kind, opening, drawn } = facts
  const fault = gateFault(facts, now)
  if (fault) return refuse(fault)
  if (!opening) return refuse('not-begun')
  const listed = (ids: readonly { readonly bidId: string }[]) =>
    ids
      .map(({ bidId }) => bidId)
      .sort()
      .join()
  if (listed(outcomes) !== listed(opening.frozen) || listed(drawn) !== listed(opening.frozen))
    return refuse('list-differs')
  const aliases = kind === 'quality' ? aliasesInOrder(drawn) : {}
  const results = opening.frozen.map(({ bidId, digest }) => ({
    bidId,
    digest,
    intact: outcomes.some((outcome) => outcome.bidId === bidId && outcome.intact),
  }))
  return accept(
    { tenderId, kind, outcomes, aliases, at: now },
    { type: 'bids.opening-finished', chain: tenderId, about: tenderId, data: { kind, results } },
  )
}
