import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { nobody, theService } from '../../modules/identity/domain/actor.ts'
import { Authenticator } from '../../modules/identity/testing/authenticator.ts'
import { Visitor } from '../../modules/identity/testing/visitor.ts'
import { enrolPerson } from '../../modules/identity/use-cases/enrol-person.server.ts'
import { readActor, readSession } from '../session.server.ts'
import { passkeyDoor } from './passkey-door.server.ts'
import { removePasskey } from './second-factor.server.ts'
import { signInWithPassword } from './sign-in.server.ts'

testDatabase()

const password = 'lanterns under the bridge'
let people = 0

async function somebody() {
  const email = `person-${++people}@school.example`
  const { id } = await enrolPerson.run({ actor: theService }, { name: 'Amina Rahman', email, password })
  const visitor = new Visitor()
  const { headers } = await signInWithPassword(visitor.request, { email, password })
  visitor.take(headers)
  return { id, visitor }
}

async function call(visitor: Visitor, path: string, body?: object) {
  const headers = new Headers(visitor.request.headers)
  headers.set('origin', 'http://localhost:3000')
  headers.set('content-type', 'application/json')
  const asked = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const answer = await passkeyDoor(new Request(`http://localhost:3000/api/auth${path}`, { headers, ...asked }))
  visitor.take(answer.headers)
  return answer
}

const challengeOf = async (answer: Response): Promise<string> => (await answer.json()).challenge

async function add(visitor: Visitor, device: Authenticator) {
  const challenge = await challengeOf(await call(visitor, '/passkey/generate-register-options'))
  return call(visitor, '/passkey/verify-registration', { response: device.create(challenge), name: 'Laptop' })
}

async function signIn(device: Authenticator) {
  const visitor = new Visitor()
  const challenge = await challengeOf(await call(visitor, '/passkey/generate-authenticate-options'))
  const answer = await call(visitor, '/passkey/verify-authentication', { response: device.get(challenge) })
  return { visitor, answer }
}

describe('a passkey of a device that checks who uses it', () => {
  it('signs in without a password, and counts as a second factor', async () => {
    const { id, visitor } = await somebody()
    const device = new Authenticator(true)
    expect((await add(visitor, device)).status).toBe(200)
    expect((await readActor(visitor.request)).secondFactor).toBe(false)
    const later = await signIn(device)
    expect(await readSession(later.visitor.request)).toMatchObject({
      provedBy: 'passkey',
      actor: { personId: id, secondFactor: true },
    })
  })

  it('no longer signs in once it is removed', async () => {
    const { id, visitor } = await somebody()
    const device = new Authenticator(true)
    await add(visitor, device)
    const [row] = await db().execute<{ id: string }>(sql`select id from passkeys where person_id = ${id}`)
    await removePasskey(visitor.request, row?.id ?? '')
    const later = await signIn(device)
    expect(later.answer.status).toBe(401)
    expect(await readActor(later.visitor.request)).toBe(nobody)
  })

  it('is not believed for another site', async () => {
    const { id, visitor } = await somebody()
    const answer = await add(visitor, new Authenticator(true, 'https://clusterbuy.example'))
    expect(answer.ok).toBe(false)
    expect(await db().execute(sql`select from passkeys where person_id = ${id}`)).toHaveLength(0)
  })
})

describe('a device that does not check who uses it', () => {
  it('cannot be added', async () => {
    const { id, visitor } = await somebody()
    const answer = await add(visitor, new Authenticator(false))
    expect(await answer.json()).toMatchObject({ code: 'NOT_VERIFIED_ON_DEVICE' })
    expect(await db().execute(sql`select from passkeys where person_id = ${id}`)).toHaveLength(0)
  })

  it('does not sign in, even if it did check when it was added', async () => {
    const { visitor } = await somebody()
    const device = new Authenticator(true)
    await add(visitor, device)
    device.verifies = false
    const { visitor: thief, answer } = await signIn(device)
    expect(answer.status).toBe(403)
    expect(await readActor(thief.request)).toBe(nobody)
  })
})

describe('adding a passkey', () => {
  it('is for somebody signed in', async () => {
    const answer = await call(new Visitor(), '/passkey/generate-register-options')
    expect(answer.status).toBe(401)
  })

  it('asks to sign in again after a quarter of an hour', async () => {
    const { id, visitor } = await somebody()
    await db().execute(sql`update sessions set created_at = now() - interval '16 minutes' where person_id = ${id}`)
    expect((await call(visitor, '/passkey/generate-register-options')).status).toBe(403)
  })
})

describe('the rest of the sign-in library', () => {
  it.each([
    ['/sign-in/email', { email: 'a@school.example', password }],
    ['/sign-up/email', { email: 'a@school.example', password, name: 'A' }],
    ['/update-user', { name: 'Somebody else' }],
    ['/update-session', { provedBy: 'passkey' }],
    ['/two-factor/disable', { password }],
    ['/two-factor/verify-totp', { code: '123456', trustDevice: true }],
    ['/change-email', { newEmail: 'b@school.example' }],
    ['/passkey/delete-passkey', { id: 'x' }],
  ])('cannot be reached from outside at %s', async (path, body) => {
    const { visitor } = await somebody()
    expect((await call(visitor, path, body)).status).toBe(404)
  })

  it('cannot be reached by another spelling of an open address', async () => {
    for (const path of ['/passkey/verify-authentication/', '//passkey/verify-authentication', '/get-session'])
      expect((await call(new Visitor(), path)).status).toBe(404)
  })
})
