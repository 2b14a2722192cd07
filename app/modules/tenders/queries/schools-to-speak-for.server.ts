import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { isForSchools } from '../domain/lot-criteria.ts'
import type { Tender } from '../domain/tender.ts'
import type { NamedScorer } from './people-to-choose.server.ts'

export type SchoolToSpeakFor = {
  readonly schoolId: string
  readonly name: string
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}

/** The schools of the lots, or all members where no lot names any, with who could speak for each. None where no question is the schools' own. */
export async function schoolsToSpeakFor(
  { clusterId, criteria, lots, holders }: Tender,
  scorers: readonly NamedScorer[],
): Promise<SchoolToSpeakFor[]> {
  if (!criteria.some(isForSchools)) return []
  const named = lots.flatMap(({ schoolIds }) => schoolIds)
  const members = (await membersOf(clusterId)).filter(({ role }) => role !== 'observer')
  const free = scorers.filter(({ personId }) => !holders.some((holder) => holder.personId === personId))
  return members
    .filter(({ schoolId }) => named.length === 0 || named.includes(schoolId))
    .map(({ schoolId, name }) => ({
      schoolId,
      name,
      people: free
        .filter(({ schoolIds }) => schoolIds.includes(schoolId))
        .map((person) => ({ personId: person.personId, name: person.name })),
    }))
}
