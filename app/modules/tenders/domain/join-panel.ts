import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { SchoolPerson } from './name-panel.ts'
import type { PanelRole, Tender } from './tender.ts'

/** What a substitute takes over: all of a member's work, or only the bids in which that member has an interest. */
export type SubstituteScope = 'whole' | 'interests'

/** Somebody who joins after publication. Without `inPlaceOf` they come from outside, for the questions dealt to them. */
export type JoiningPerson = {
  readonly personId: string
  readonly inPlaceOf: string | null
  readonly scope: SubstituteScope
  readonly because: string
}

export type LaterSeat = {
  readonly tenderId: string
  readonly personId: string
  readonly schoolId: string | null
  readonly role: PanelRole
  readonly inPlaceOf: string | null
  readonly scope: SubstituteScope
  readonly namedBecause: string
  /** Who has no part in the panel any more. */
  readonly leaves: string | null
}

export type JoinRefusal =
  | 'panel-complete'
  | 'already-on-panel'
  | 'joiner-holds-a-key'
  | 'substitute-not-from-a-school'
  | 'substitute-not-from-that-school'
  | 'replaced-not-on-panel'

/**
 * Somebody joins a panel after publication, until quality is locked: a person of a member school in the place of a member,
 * or an assessor from outside. In the place of somebody who speaks for a school only another of that school can. Nobody who can help to open bids scores them, and nobody sits twice, also not after leaving.
 */
export function joinPanel(
  tender: Pick<Tender, 'id' | 'stage' | 'panel' | 'holders'> & { readonly wereOnPanel: readonly string[] },
  { personId, inPlaceOf, scope, because: namedBecause }: JoiningPerson,
  people: readonly SchoolPerson[],
): Decision<LaterSeat, JoinRefusal> {
  const { id: tenderId, stage, panel, holders, wereOnPanel } = tender
  if (stage !== 'published' && stage !== 'opened') return refuse('panel-complete')
  if (panel.some((seat) => seat.personId === personId) || wereOnPanel.includes(personId))
    return refuse('already-on-panel')
  if (holders.some((holder) => holder.personId === personId)) return refuse('joiner-holds-a-key')
  const replaced = panel.find((seat) => seat.personId === inPlaceOf)
  if (inPlaceOf !== null && !replaced) return refuse('replaced-not-on-panel')
  const schoolIds = people.find((person) => person.personId === personId)?.schoolIds ?? []
  const spoken = replaced?.role === 'school' ? replaced.schoolId : null
  if (replaced && schoolIds.length === 0) return refuse('substitute-not-from-a-school')
  if (spoken !== null && !schoolIds.includes(spoken)) return refuse('substitute-not-from-that-school')
  const schoolId = spoken ?? schoolIds[0] ?? null
  const whole = replaced !== undefined && scope === 'whole'
  const role = replaced ? (whole || spoken !== null ? replaced.role : 'member') : 'assessor'
  const leaves = whole ? replaced.personId : null
  return accept(
    { tenderId, personId, schoolId, role, inPlaceOf, scope, namedBecause, leaves },
    { type: 'tenders.panel-joined', chain: tenderId, about: personId, data: { role, inPlaceOf, scope, leaves } },
  )
}
