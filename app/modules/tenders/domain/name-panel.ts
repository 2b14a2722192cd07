import type { PanelMember } from './tender.ts'

/** How many people a panel has at least. */
export const smallestPanel = 3

/** A person and the member schools that they act for. */
export type SchoolPerson = { readonly personId: string; readonly schoolIds: readonly string[] }

export type PanelFault = 'panel-too-small' | 'chair-not-on-panel' | 'not-from-a-member-school' | 'scorer-holds-a-key'

export type PanelPlan = { readonly personIds: readonly string[]; readonly chairId: string }

export type NamedPanel =
  | { readonly ok: true; readonly members: readonly PanelMember[] }
  | { readonly ok: false; readonly reason: PanelFault }

/**
 * At least three people of the member schools score quality, one of them in the chair. Nobody who can help to open bids
 * scores them, so that whoever sees the seal broken has no points to give.
 */
export function namePanel(
  { personIds, chairId }: PanelPlan,
  people: readonly SchoolPerson[],
  holderIds: readonly string[],
): NamedPanel {
  const chosen = [...new Set(personIds)]
  if (chosen.length < smallestPanel) return { ok: false, reason: 'panel-too-small' }
  if (!chosen.includes(chairId)) return { ok: false, reason: 'chair-not-on-panel' }
  if (chosen.some((person) => holderIds.includes(person))) return { ok: false, reason: 'scorer-holds-a-key' }
  const members = chosen.map((personId): PanelMember | null => {
    const schoolId = people.find((person) => person.personId === personId)?.schoolIds[0]
    return schoolId === undefined ? null : { personId, schoolId, role: personId === chairId ? 'chair' : 'member' }
  })
  const known = members.filter((member) => member !== null)
  return known.length === members.length
    ? { ok: true, members: known }
    : { ok: false, reason: 'not-from-a-member-school' }
}
