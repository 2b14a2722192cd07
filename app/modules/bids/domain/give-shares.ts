import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { EnvelopeKind } from './bid.ts'
import { areEnough, freshShares, type GateFault, gateFault, type OpeningFacts } from './opening.ts'

export type ShareRefusal = GateFault | 'not-begun' | 'not-a-holder' | 'shares-incomplete'

export type SharesOfHolder = {
  readonly tenderId: string
  readonly kind: EnvelopeKind
  readonly holder: number
  readonly personId: string
  readonly shares: readonly Uint8Array[]
  readonly at: Date
  /** Whether enough holders have now given theirs, so that the opening goes on. */
  readonly enough: boolean
}

const shareBytes = 33

/**
 * A holder gives the shares that their code unlocked, one for each envelope of the frozen list and only for those. Giving
 * again replaces what was given before.
 */
export function giveShares(
  facts: OpeningFacts,
  now: Date,
  shares: readonly Uint8Array[],
  personId: string | null,
): Decision<SharesOfHolder, ShareRefusal> {
  const { tenderId, kind, opening, threshold } = facts
  const fault = gateFault(facts, now)
  if (fault) return refuse(fault)
  if (!opening) return refuse('not-begun')
  const mine = facts.holders.find((holder) => holder.personId === personId)
  if (!mine) return refuse('not-a-holder')
  if (shares.length !== opening.frozen.length || shares.some(({ length }) => length !== shareBytes))
    return refuse('shares-incomplete')
  const others = facts.given.filter(({ holder }) => holder !== mine.position)
  const all = [...others, { holder: mine.position, organisationId: mine.organisationId, givenAt: now }]
  return accept(
    {
      tenderId,
      kind,
      holder: mine.position,
      personId: mine.personId,
      shares,
      at: now,
      enough: areEnough(all, threshold, now),
    },
    { type: 'bids.shares-given', chain: tenderId, about: tenderId, data: { kind, holder: mine.position } },
  )
}

export type ReleaseRefusal = GateFault | 'not-begun' | 'not-enough-shares'

/**
 * The platform's lock is released only when everything holds at once: the time has come or quality is locked, the list
 * is frozen, and enough holders from more than one body have given their shares just now.
 */
export function releaseGate(
  facts: OpeningFacts,
  now: Date,
): Decision<{ readonly holders: readonly number[] }, ReleaseRefusal> {
  const { tenderId, kind, opening, given, threshold } = facts
  const fault = gateFault(facts, now)
  if (fault) return refuse(fault)
  if (!opening) return refuse('not-begun')
  if (!areEnough(given, threshold, now)) return refuse('not-enough-shares')
  const holders = freshShares(given, now).map(({ holder }) => holder)
  const data = { kind, holders, envelopes: opening.frozen.length }
  return accept({ holders }, { type: 'bids.gate-released', chain: tenderId, about: tenderId, data })
}

/** The shares did not fit together: they are thrown away and the holders may try again, or others in their place. */
export function failOpening({
  tenderId,
  kind,
  opening,
  given,
}: OpeningFacts): Decision<{ readonly tenderId: string; readonly kind: EnvelopeKind }, 'already-opened'> {
  if (!opening || opening.finishedAt) return refuse('already-opened')
  const data = { kind, holders: given.map(({ holder }) => holder) }
  return accept({ tenderId, kind }, { type: 'bids.opening-failed', chain: tenderId, about: tenderId, data })
}
