import { addMember } from '#app/modules/clusters/use-cases/add-member.server.ts'
import { foundCluster } from '#app/modules/clusters/use-cases/found-cluster.server.ts'
import { registerSchool } from '#app/modules/clusters/use-cases/register-school.server.ts'
import { type Actor, type OrganisationKind, type Role, theService } from '#app/modules/identity/domain/actor.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { giveSeat } from '#app/modules/identity/use-cases/give-seat.server.ts'

export type TestSchool = { readonly id: string; readonly urn: string; readonly name: string; readonly manager: Actor }
export type TestCluster = { readonly id: string; readonly name: string; readonly manager: Actor }

let people = 0
let schools = 0

export type Body = { readonly id: string; readonly name: string; readonly kind: OrganisationKind }

/** A new person with a seat in a body, as the actor of requests; proved with a second factor. */
export async function personIn(body: Body, role: Role, at: Date): Promise<Actor> {
  people += 1
  const name = `Person ${people}`
  const service = { actor: theService, at }
  const { id: personId } = await enrolPerson.run(service, { name, email: `person-${people}@example.org` })
  const given = await giveSeat.run(service, { organisationId: body.id, personId, role })
  const seat = { id: given.id, organisationId: body.id, organisationName: body.name, kind: body.kind, role }
  return { personId, name, seat, secondFactor: true }
}

/** A registered school with its business manager. */
export async function schoolNamed(name: string, at: Date): Promise<TestSchool> {
  schools += 1
  const urn = String(900_000 + schools)
  const legalBody = `The governing body of ${name}`
  const facts = { name, urn, phase: 'Primary', kind: 'maintained', legalBody, pupils: 200 + schools }
  const { schoolId: id } = await registerSchool.run({ actor: theService, at }, facts)
  return { id, urn, name, manager: await personIn({ id, name, kind: 'school' }, 'business-manager', at) }
}

/** A cluster that the first of these schools leads and the others are members of, with its own manager. */
export async function clusterOf(members: readonly [TestSchool, ...TestSchool[]], at: Date): Promise<TestCluster> {
  const [lead, ...others] = members
  const name = `${lead.name} cluster`
  const purpose = 'buying together for the benefit of the pupils'
  const plan = { name, legalForm: 'collaboration', purpose, authority: 'Walsall' } as const
  const { clusterId: id } = await foundCluster.run({ actor: lead.manager, at }, plan)
  const manager = await personIn({ id, name, kind: 'cluster' }, 'manager', at)
  const joinedOn = at.toISOString().slice(0, 10)
  for (const { urn } of others)
    await addMember.run({ actor: manager, at }, { clusterId: id, urn, role: 'member', joinedOn })
  return { id, name, manager }
}
