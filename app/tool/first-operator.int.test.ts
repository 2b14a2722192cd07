import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { nobody } from '../modules/identity/domain/actor.ts'
import { Visitor } from '../modules/identity/testing/visitor.ts'
import { registerPerson } from '../modules/identity/use-cases/register-person.server.ts'
import { signInWithPassword } from '../platform/auth/sign-in.server.ts'
import { readActor } from '../platform/session.server.ts'
import { makeFirstOperator } from './first-operator.ts'

testDatabase()

const ann = { name: 'Ann Lee', email: 'ann@clusterbuy.example' }
const counts = async () => {
  const [row] = await db().execute<{ people: number; bodies: number }>(
    sql`select (select count(*)::int from people) as people, (select count(*)::int from organisations) as bodies`,
  )
  return row
}

it('somebody with an account already is not made operator by their address, and nothing is left behind', async () => {
  await registerPerson.run({ actor: nobody }, { ...ann, name: 'Ivo', password: 'lanterns under the bridge' })
  const before = await counts()
  await expect(makeFirstOperator(ann)).rejects.toThrow('refused: email-taken')
  expect(await counts()).toEqual(before)
})

it('an address that is none is refused', async () => {
  await expect(makeFirstOperator({ ...ann, email: 'ann' })).rejects.toThrow('in the right form')
})

it('of several who try at once, one runs the service, signs in with the password shown, and must show more than that', async () => {
  const tries = [1, 2, 3].map((n) => ({ name: `Ann ${n}`, email: `ann-${n}@clusterbuy.example` }))
  const passwords = await Promise.all(tries.map(makeFirstOperator))
  const made = passwords.findIndex((password) => password !== null)
  expect(passwords.filter((password) => password !== null)).toHaveLength(1)
  const visitor = new Visitor()
  const { headers } = await signInWithPassword(visitor.request, {
    email: tries[made]?.email ?? '',
    password: passwords[made] ?? '',
  })
  visitor.take(headers)
  const actor = await readActor(visitor.request)
  expect(actor).toMatchObject({ name: tries[made]?.name, secondFactor: false })
  expect(actor.seat).toMatchObject({ kind: 'platform', role: 'operator' })
})

it('a second operator is never made this way', async () => {
  const before = await counts()
  expect(await makeFirstOperator({ name: 'Eve', email: 'eve@clusterbuy.example' })).toBeNull()
  expect(await counts()).toEqual(before)
})
