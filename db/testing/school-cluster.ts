import { modelMemorandum } from '#app/modules/clusters/domain/model-memorandum.ts'
import { addMember } from '#app/modules/clusters/use-cases/add-member.server.ts'
import { approveMemorandum } from '#app/modules/clusters/use-cases/approve-memorandum.server.ts'
import { foundCluster } from '#app/modules/clusters/use-cases/found-cluster.server.ts'
import { proposeMemorandum } from '#app/modules/clusters/use-cases/propose-memorandum.server.ts'
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

/** A memorandum that the governing body of every one of these schools has approved, and which is therefore in force. */
export async function memorandumAgreed({ id, name, manager }: TestCluster, members: readonly TestSchool[], at: Date) {
  const on = at.toISOString().slice(0, 10)
  const sections = modelMemorandum({
    cluster: name,
    authority: 'Walsall',
    purpose: 'buying together',
    leadSchool: members[0]?.name ?? '',
    parties: members.map((school) => ({ school: school.name, legalBody: `The governing body of ${school.name}` })),
    reviewOn: on,
  })
  const proposal = { clusterId: id, title: 'Memorandum of understanding', sections }
  const { memorandumId } = await proposeMemorandum.run({ actor: manager, at }, proposal)
  const minute = { memorandumId, minuteReference: 'Minute 7', meetingOn: on }
  for (const school of members) await approveMemorandum.run({ actor: school.manager, at }, minute)
}
