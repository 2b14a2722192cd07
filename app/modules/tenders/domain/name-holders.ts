import type { OpeningHolder } from './tender.ts'

/** How many holders it takes to open: never one alone, and never all, so that a lost code loses nothing. */
export const holdersNeeded = 2
export const fewestHolders = 2
export const mostHolders = 5

/** A person with a body that they act for. */
export type HolderChoice = { readonly personId: string; readonly organisationId: string }

export type HolderFault =
  | 'too-few-holders'
  | 'too-many-holders'
  | 'holder-twice'
  | 'holders-from-one-body'
  | 'holder-unknown'
  | 'holder-scores'

export type NamedHolders =
  | { readonly ok: true; readonly holders: readonly OpeningHolder[] }
  | { readonly ok: false; readonly reason: HolderFault }

/**
 * Two to five people from at least two bodies, any two of whom can open the bids together with the platform's own lock.
 * Whoever has a code already and is named again keeps it.
 */
export function nameHolders(
  chosen: readonly HolderChoice[],
  eligible: readonly HolderChoice[],
  before: readonly OpeningHolder[],
  panelIds: readonly string[],
): NamedHolders {
  const fault = holderFault(chosen, eligible, panelIds)
  if (fault) return { ok: false, reason: fault }
  const holders = chosen.map((choice, index) => {
    const had = before.find((holder) => holder.personId === choice.personId)
    const empty = { qualityRecipient: null, priceRecipient: null, activatedAt: null }
    return { ...(had ?? empty), ...choice, position: index + 1 }
  })
  return { ok: true, holders }
}

function holderFault(
  chosen: readonly HolderChoice[],
  eligible: readonly HolderChoice[],
  panelIds: readonly string[],
): HolderFault | null {
  if (chosen.length < fewestHolders) return 'too-few-holders'
  if (chosen.length > mostHolders) return 'too-many-holders'
  if (new Set(chosen.map(({ personId }) => personId)).size !== chosen.length) return 'holder-twice'
  if (new Set(chosen.map(({ organisationId }) => organisationId)).size < 2) return 'holders-from-one-body'
  if (chosen.some(({ personId }) => panelIds.includes(personId))) return 'holder-scores'
  const known = ({ personId, organisationId }: HolderChoice) =>
    eligible.some((one) => one.personId === personId && one.organisationId === organisationId)
  return chosen.every(known) ? null : 'holder-unknown'
}
