import { isForSchools } from './lot-criteria.ts'
import type { SchoolPerson } from './name-panel.ts'
import type { PanelMember, Tender } from './tender.ts'

/** Who speaks for a school where the schools score a question each for itself. */
export type Speaker = { readonly schoolId: string; readonly personId: string }

export type SpeakerFault = 'speaker-on-panel' | 'speaker-twice' | 'speaker-not-from-school' | 'scorer-holds-a-key'

export type NamedSpeakers =
  | { readonly ok: true; readonly members: readonly PanelMember[] }
  | { readonly ok: false; readonly reason: SpeakerFault }

/**
 * One person of each school says what the school found. They are no members of the panel, whose questions they never see,
 * speak for one school only, and do not help to open the bids.
 */
export function nameSpeakers(
  chosen: readonly Speaker[],
  panel: readonly string[],
  people: readonly SchoolPerson[],
  holderIds: readonly string[],
): NamedSpeakers {
  const ids = chosen.map(({ personId }) => personId)
  const isOfSchool = ({ schoolId, personId }: Speaker) =>
    people.some((person) => person.personId === personId && person.schoolIds.includes(schoolId))
  if (ids.some((id) => panel.includes(id))) return { ok: false, reason: 'speaker-on-panel' }
  if (new Set(ids).size < ids.length) return { ok: false, reason: 'speaker-twice' }
  if (ids.some((id) => holderIds.includes(id))) return { ok: false, reason: 'scorer-holds-a-key' }
  if (!chosen.every(isOfSchool)) return { ok: false, reason: 'speaker-not-from-school' }
  return { ok: true, members: chosen.map((one) => ({ ...one, role: 'school' as const })) }
}

type Needed = Pick<Tender, 'criteria' | 'panel'>

/** The schools of these for which nobody speaks yet; none where no question is theirs to score. */
export const schoolsWithoutSpeaker = ({ criteria, panel }: Needed, schoolIds: readonly string[]): string[] =>
  criteria.some(isForSchools)
    ? schoolIds.filter((id) => !panel.some(({ role, schoolId }) => role === 'school' && schoolId === id))
    : []

/** Who was named to speak for a school and has nothing to say: no question is the schools' own, or no lot binds the school. */
export const idleSpeakers = ({ criteria, panel }: Needed, schoolIds: readonly string[]): string[] =>
  panel
    .filter(({ role }) => role === 'school')
    .filter(({ schoolId }) => !criteria.some(isForSchools) || schoolId === null || !schoolIds.includes(schoolId))
    .map(({ personId }) => personId)
