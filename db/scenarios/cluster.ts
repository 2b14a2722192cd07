import { londonDate } from '../../app/kernel/london-time.ts'
import { recordCurrentContract } from '../../app/modules/baseline/use-cases/record-current-contract.server.ts'
import { modelMemorandum } from '../../app/modules/clusters/domain/model-memorandum.ts'
import { addMember } from '../../app/modules/clusters/use-cases/add-member.server.ts'
import { approveMemorandum } from '../../app/modules/clusters/use-cases/approve-memorandum.server.ts'
import { foundCluster } from '../../app/modules/clusters/use-cases/found-cluster.server.ts'
import { proposeMemorandum } from '../../app/modules/clusters/use-cases/propose-memorandum.server.ts'
import { registerSchool } from '../../app/modules/clusters/use-cases/register-school.server.ts'
import { theService } from '../../app/modules/identity/domain/actor.ts'
import { mySeats } from '../../app/modules/identity/queries/my-seats.server.ts'
import { enrolPerson } from '../../app/modules/identity/use-cases/enrol-person.server.ts'
import { foundOrganisation } from '../../app/modules/identity/use-cases/found-organisation.server.ts'
import { giveSeat } from '../../app/modules/identity/use-cases/give-seat.server.ts'
import { registerSupplier } from '../../app/modules/suppliers/use-cases/register-supplier.server.ts'
import { workingMoment } from './calendar.ts'
import { type CastKey, cast, suppliers } from './cast.ts'
import { given, type SchoolFacts, schools } from './darlaston-facts.ts'
import { actorOf, type Body, type Seated, type World } from './world.ts'

const LEAD = 'Pinfold Street'

/** The text that the demonstration's people set their authenticator app up with. It guards nothing. */
export const demonstrationAppSecret = 'CLUSTERBUYDEMONSTRATION234567AAA'

const legalBody = (school: SchoolFacts) =>
  school.kind === 'academy' ? `The trust of ${school.name}` : `The governing body of ${school.name}`

/**
 * The Darlaston cluster as it stands before any tender: nine schools, their people, a memorandum that every governing
 * body approved, what each school pays for copying today, and four suppliers. Built by the same use-cases people use.
 */
export async function loadClusterAt(anchor: Date): Promise<World> {
  const founded = workingMoment(anchor, -200, '10:00')
  const people = new Map<string, Seated>()
  const bodies = new Map<string, Body>()
  await enrolEverybody(people, founded)
  const as: World['as'] = (key, at, role, body) => {
    const person = people.get(key)
    if (!person) throw new Error(`nobody is called ${key}`)
    return { actor: actorOf(person, role, body && bodies.get(body)?.id), at }
  }
  await openService(people, bodies, founded)
  await openSchools(people, bodies, founded)
  const clusterId = await joinUp(people, bodies, as, anchor, founded)
  await agreeMemorandum(as, clusterId, anchor)
  await recordToday(as, workingMoment(anchor, -100, '09:30'))
  await registerSuppliers(people, bodies, workingMoment(anchor, -90, '11:00'))
  const personId = (key: CastKey) => people.get(key)?.personId ?? ''
  return { anchor, clusterId, bodies, as, personId }
}

async function enrolEverybody(people: Map<string, Seated>, at: Date): Promise<void> {
  for (const [index, { key, name, secondFactor }] of cast.entries()) {
    const email = `${name.toLowerCase().replace(' ', '.')}@example.org`
    const facts = {
      name,
      email,
      password: 'nine schools, one tender',
      ...(secondFactor ? { appSecret: demonstrationAppSecret } : {}),
    }
    const { id } = await enrolPerson.run({ actor: theService, at: new Date(at.getTime() + index * 1000) }, facts)
    people.set(key, { personId: id, name, seats: [], secondFactor })
  }
}

/** Gives everybody of the cast their seats in a body that they do not hold as its founders. */
async function seat(people: Map<string, Seated>, body: Body, label: string, at: Date): Promise<void> {
  for (const { key, seats } of cast)
    for (const [wanted, role] of seats) {
      const person = people.get(key)
      if (wanted !== label || !person) continue
      await rememberSeats(people, key)
      if (people.get(key)?.seats.some((one) => one?.organisationId === body.id && one.role === role)) continue
      const place = { organisationId: body.id, personId: person.personId, role }
      await giveSeat.run({ actor: theService, at }, place)
      await rememberSeats(people, key)
    }
}

async function rememberSeats(people: Map<string, Seated>, key: string): Promise<void> {
  const person = people.get(key)
  if (!person) return
  const actor = { personId: person.personId, name: person.name, seat: null, secondFactor: person.secondFactor }
  people.set(key, { ...person, seats: await mySeats(actor) })
}

async function openService(people: Map<string, Seated>, bodies: Map<string, Body>, at: Date): Promise<void> {
  const plan = { kind: 'platform', name: 'Clusterbuy', role: 'operator' } as const
  const founded = await foundOrganisation.run({ actor: theService, at }, plan)
  const body: Body = { id: founded.id, name: 'Clusterbuy', kind: 'platform' }
  bodies.set('service', body)
  await seat(people, body, 'service', at)
}

async function openSchools(people: Map<string, Seated>, bodies: Map<string, Body>, at: Date): Promise<void> {
  for (const school of schools) {
    const { name, urn, phase, kind, pupils } = school
    const facts = { name, urn, phase, kind, pupils, legalBody: legalBody(school) }
    const { schoolId } = await registerSchool.run({ actor: theService, at }, facts)
    const body: Body = { id: schoolId, name, kind: 'school' }
    bodies.set(name, body)
    await seat(people, body, name, at)
  }
}

async function joinUp(
  people: Map<string, Seated>,
  bodies: Map<string, Body>,
  as: World['as'],
  anchor: Date,
  founded: Date,
): Promise<string> {
  const plan = {
    name: given.cluster,
    legalForm: 'collaboration',
    purpose: given.purpose,
    authority: given.authority,
  } as const
  const { clusterId } = await foundCluster.run(as('priya', founded, 'business-manager'), plan)
  const body: Body = { id: clusterId, name: given.cluster, kind: 'cluster' }
  bodies.set('cluster', body)
  await seat(people, body, 'cluster', founded)
  const joined = workingMoment(anchor, -190, '10:00')
  for (const { urn, name } of schools)
    if (name !== LEAD)
      await addMember.run(as('priya', joined, 'manager'), {
        clusterId,
        urn,
        role: 'member',
        joinedOn: londonDate(joined),
      })
  return clusterId
}

/** Whoever runs this school day to day. */
export function asManagerOf(as: World['as'], school: string, at: Date) {
  const manager = cast.find(({ seats }) => seats.some(([body, role]) => body === school && role === 'business-manager'))
  if (!manager) throw new Error(`${school} has no business manager`)
  return as(manager.key, at, 'business-manager', school)
}

async function agreeMemorandum(as: World['as'], clusterId: string, anchor: Date): Promise<void> {
  const proposed = workingMoment(anchor, -180, '15:00')
  const parties = schools.map((school) => ({ school: school.name, legalBody: legalBody(school) }))
  const sections = modelMemorandum({
    cluster: given.cluster,
    authority: given.authority,
    purpose: given.purpose,
    leadSchool: LEAD,
    parties,
    reviewOn: londonDate(workingMoment(anchor, 365, '10:00')),
  })
  const proposal = { clusterId, title: 'Memorandum of understanding', sections }
  const { memorandumId } = await proposeMemorandum.run(as('priya', proposed, 'manager'), proposal)
  for (const [index, { name }] of schools.entries()) {
    const at = workingMoment(anchor, -170 + index * 3, '18:00')
    const minute = { memorandumId, minuteReference: `${12 + index}`, meetingOn: londonDate(at) }
    await approveMemorandum.run(asManagerOf(as, name, at), minute)
  }
}

async function recordToday(as: World['as'], at: Date): Promise<void> {
  for (const { name, copierContract: today, supplyDaysPerYear } of schools) {
    const manager = asManagerOf(as, name, at)
    await recordCurrentContract.run(manager, {
      categoryKey: 'photocopiers',
      supplierName: today.supplier,
      annualCost: today.annualCost,
      endsOn: today.ends,
      noticeDays: String(today.noticeDays),
      autoRenews: today.autoRenews ? 'yes' : 'no',
      satisfaction: String(today.satisfaction) as '1' | '2' | '3' | '4' | '5',
    })
    await recordCurrentContract.run(manager, {
      categoryKey: 'supply-staff',
      supplierName: 'Several agencies',
      annualCost: String(supplyDaysPerYear * SUPPLY_DAY_POUNDS),
      endsOn: today.ends,
      noticeDays: '0',
      autoRenews: 'no',
      satisfaction: '3',
    })
  }
}

/** What a day of supply cover costs today, agency fee and pay together, without VAT. */
const SUPPLY_DAY_POUNDS = 214

async function registerSuppliers(people: Map<string, Seated>, bodies: Map<string, Body>, at: Date): Promise<void> {
  for (const { name, founder, companyNumber, address, smallOrMedium, voluntaryOrSocial } of suppliers) {
    const person = people.get(founder)
    if (!person) continue
    const actor = { personId: person.personId, name: person.name, seat: null, secondFactor: person.secondFactor }
    const contactEmail = `bids@${name.toLowerCase().replaceAll(' ', '-')}.example`
    const facts = { name, companyNumber, charityNumber: '', address, contactEmail, smallOrMedium, voluntaryOrSocial }
    const supplier = await registerSupplier.run({ actor, at }, facts)
    const body: Body = { id: supplier.id, name, kind: 'supplier' }
    bodies.set(name, body)
    await seat(people, body, name, at)
  }
}
