import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { organisations, people, seats } from '#db/schema/identity.ts'
import { isPlayground } from '../../../platform/env.server.ts'
import type { OrganisationKind } from '../domain/actor.ts'
import { roleNames } from '../domain/seat-roles.ts'
import { isCurrentSeat } from './signed-in-as.server.ts'

export type PeopleGroup = { title: string; people: { id: string; name: string; role: string }[] }

const titles: readonly (readonly [OrganisationKind, string])[] = [
  ['cluster', 'The cluster'],
  ['school', 'Its schools'],
  ['supplier', 'Suppliers'],
  ['platform', 'Running the service'],
]

/** The people a visitor of the demonstration can become, each once, under the first body they act for. Nobody elsewhere. */
export async function demonstrationPeople(): Promise<PeopleGroup[]> {
  if (!isPlayground()) return []
  const found = await db()
    .selectDistinctOn([people.id], {
      id: people.id,
      name: people.name,
      role: seats.role,
      kind: organisations.kind,
      organisationName: organisations.name,
    })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(isCurrentSeat)
    .orderBy(asc(people.id), asc(seats.from), asc(organisations.name), asc(seats.role))
  const byBody = found.sort((a, b) =>
    `${a.organisationName} ${a.name}`.localeCompare(`${b.organisationName} ${b.name}`, 'en'),
  )
  return titles
    .map(([kind, title]) => ({
      title,
      people: byBody
        .filter((person) => person.kind === kind)
        .map(({ id, name, role, organisationName }) => ({ id, name, role: `${roleNames[role]}, ${organisationName}` })),
    }))
    .filter((group) => group.people.length > 0)
}
