import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import { peopleOf } from '#app/modules/identity/queries/people-of.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import type { HolderChoice } from '../domain/name-holders.ts'
import type { SchoolPerson } from '../domain/name-panel.ts'

export type NamedScorer = SchoolPerson & { readonly name: string; readonly bodies: readonly string[] }
export type NamedHolder = HolderChoice & {
  readonly name: string
  readonly body: string
  readonly hasSecondFactor: boolean
}

/** Who can be on a panel (people of the member schools) and who can hold an opening code (those and the cluster's own). */
export async function peopleToChoose(
  clusterId: string,
  on: Db | Tx = db(),
): Promise<{ scorers: NamedScorer[]; holders: NamedHolder[] }> {
  const members = await membersOf(clusterId, on)
  const schoolIds = members.map(({ schoolId }) => schoolId)
  const seated = await peopleOf([...schoolIds, clusterId], on)
  const scorers = new Map<string, NamedScorer>()
  const holders = new Map<string, NamedHolder>()
  for (const { personId, name, organisationId, organisationName: body, hasSecondFactor } of seated) {
    holders.set(`${personId}:${organisationId}`, { personId, organisationId, name, body, hasSecondFactor })
    if (!schoolIds.includes(organisationId)) continue
    const known = scorers.get(personId) ?? { personId, name, schoolIds: [], bodies: [] }
    if (known.schoolIds.includes(organisationId)) continue
    const more = { schoolIds: [...known.schoolIds, organisationId], bodies: [...known.bodies, body] }
    scorers.set(personId, { ...known, ...more })
  }
  return { scorers: [...scorers.values()], holders: [...holders.values()] }
}
