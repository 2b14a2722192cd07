import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { theService } from '../../modules/identity/domain/actor.ts'
import { demonstrationPeople } from '../../modules/identity/queries/demonstration-people.server.ts'
import { Visitor } from '../../modules/identity/testing/visitor.ts'
import { enrolPerson } from '../../modules/identity/use-cases/enrol-person.server.ts'
import { foundOrganisation } from '../../modules/identity/use-cases/found-organisation.server.ts'
import { readActor, readSession } from '../session.server.ts'
import { becomePerson } from './become.server.ts'

testDatabase()

const service = { actor: theService }
const manager = { name: 'Amina Rahman', email: 'amina@school.example', appSecret: 'k3pt0nlyInTheApp0fOneSinglePers0' }

it('makes a visitor of the demonstration the person they click on, with the seat and the second factor of that person', async () => {
  const { id } = await enrolPerson.run(service, manager)
  const founded = { kind: 'school', name: 'Salisbury Primary', role: 'business-manager', personId: id } as const
  await foundOrganisation.run(service, founded)
  const [group] = await demonstrationPeople()
  expect(group).toEqual({
    title: 'Its schools',
    people: [{ id, name: 'Amina Rahman', role: 'Business manager, Salisbury Primary' }],
  })
  const visitor = new Visitor()
  visitor.take((await becomePerson(visitor.request, id)).headers)
  expect(await readSession(visitor.request)).toMatchObject({
    provedBy: 'demonstration',
    actor: { personId: id, secondFactor: true, seat: { organisationName: 'Salisbury Primary' } },
  })
})

it('gives a person without a second factor none', async () => {
  const { id } = await enrolPerson.run(service, { name: 'Ben Cole', email: 'ben@supplier.example' })
  const visitor = new Visitor()
  visitor.take((await becomePerson(visitor.request, id)).headers)
  expect(await readActor(visitor.request)).toMatchObject({ personId: id, secondFactor: false })
})

it('ends the session as the person before', async () => {
  const ids = await db().execute<{ id: string }>(sql`select id from people order by email`)
  const visitor = new Visitor()
  for (const { id } of ids) visitor.take((await becomePerson(visitor.request, id)).headers)
  const before = visitor.copy()
  visitor.take((await becomePerson(visitor.request, ids[0]?.id ?? '')).headers)
  expect((await readActor(visitor.request)).personId).toBe(ids[0]?.id)
  expect((await readActor(before.request)).personId).toBeNull()
})

it('is not found for somebody who does not exist', async () => {
  const visitor = new Visitor()
  expect((await becomePerson(visitor.request, crypto.randomUUID())).status).toBe(404)
  expect((await becomePerson(visitor.request, 'not an id')).status).toBe(404)
})
