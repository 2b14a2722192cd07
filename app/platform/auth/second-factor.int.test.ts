import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { nobody, theService } from '../../modules/identity/domain/actor.ts'
import { appCode, secretOf, Visitor } from '../../modules/identity/testing/visitor.ts'
import { enrolPerson } from '../../modules/identity/use-cases/enrol-person.server.ts'
import { readActor, readSession } from '../session.server.ts'
import { auth } from './auth.server.ts'
import {
  beginApp,
  changePassword,
  confirmApp,
  newBackupCodes,
  removeApp,
  removePasskey,
} from './second-factor.server.ts'
import { signInWithCode, signInWithPassword } from './sign-in.server.ts'

testDatabase()

const password = 'lanterns under the bridge'
let people = 0

async function somebody() {
  const email = `person-${++people}@school.example`
  const { id } = await enrolPerson.run({ actor: theService }, { name: 'Amina Rahman', email, password })
  return { id, email }
}

async function signIn(email: string, word = password) {
  const visitor = new Visitor()
  const { headers } = await signInWithPassword(visitor.request, { email, password: word })
  visitor.take(headers)
  return visitor
}

async function withApp() {
  const person = await somebody()
  const visitor = await signIn(person.email)
  const { key, backupCodes } = await beginApp(visitor.request, password)
  const secret = secretOf(key)
  visitor.take(await confirmApp(visitor.request, appCode(secret)))
  return { ...person, visitor, secret, backupCodes }
}

describe('setting up an authenticator app', () => {
  it('asks for the password again', async () => {
    const { email } = await somebody()
    const visitor = await signIn(email)
    await expect(beginApp(visitor.request, 'some other password')).rejects.toThrow('wrong-password')
  })

  it('changes nothing until a first code is right', async () => {
    const { email } = await somebody()
    const visitor = await signIn(email)
    const { key } = await beginApp(visitor.request, password)
    const wrong = appCode(secretOf(key), 40)
    await expect(confirmApp(visitor.request, wrong)).rejects.toThrow('wrong-app-code')
    expect((await signInWithPassword(new Visitor().request, { email, password })).codeNeeded).toBe(false)
  })

  it('makes this session one with a second factor, under a new name, and signs everybody else out', async () => {
    const { id, email } = await somebody()
    const [visitor, thief] = [await signIn(email), await signIn(email)]
    const before = visitor.copy()
    const { key } = await beginApp(visitor.request, password)
    visitor.take(await confirmApp(visitor.request, appCode(secretOf(key))))
    expect(await readActor(visitor.request)).toMatchObject({ personId: id, secondFactor: true })
    expect(await readActor(before.request)).toBe(nobody)
    expect(await readActor(thief.request)).toBe(nobody)
  })

  it('means that the password alone no longer signs in', async () => {
    const { email } = await withApp()
    const later = await signIn(email)
    expect(await readActor(later.request)).toBe(nobody)
  })

  it('cannot be done over an app that is already set up, as a thief with the password would', async () => {
    const { visitor } = await withApp()
    await expect(beginApp(visitor.request, password)).rejects.toThrow('app-already-set-up')
  })

  it('keeps the secret and the backup codes unreadable in the database', async () => {
    const { id, secret, backupCodes } = await withApp()
    const [row] = await db().execute<{ kept: string }>(
      sql`select secret || backup_codes as kept from two_factors where person_id = ${id}`,
    )
    for (const plain of [secret, ...backupCodes]) expect(row?.kept).not.toContain(plain)
  })
})

describe('a backup code', () => {
  it('stands in for the app once, with or without its hyphen', async () => {
    const { id, email, backupCodes } = await withApp()
    const [first = '', second = ''] = backupCodes
    const visitor = await signIn(email)
    visitor.take(await signInWithCode(visitor.request, first))
    const session = await readSession(visitor.request)
    expect(session).toMatchObject({ provedBy: 'backup-code', actor: { personId: id, secondFactor: true } })
    const again = await signIn(email)
    await expect(signInWithCode(again.request, first)).rejects.toThrow('wrong-code')
    await signInWithCode(again.request, second.replace('-', ''))
  })

  it('is worth nothing once new ones are made', async () => {
    const { email, visitor, backupCodes } = await withApp()
    const fresh = await newBackupCodes(visitor.request, password)
    expect(fresh).toHaveLength(10)
    const later = await signIn(email)
    await expect(signInWithCode(later.request, backupCodes[0] ?? '')).rejects.toThrow('wrong-code')
    await signInWithCode(later.request, fresh[0] ?? '')
  })
})

describe('afterwards', () => {
  it('the app can be removed with the password, and then nothing counts as a second factor', async () => {
    const { visitor } = await withApp()
    await expect(removeApp(visitor.request, 'some other password')).rejects.toThrow('wrong-password')
    visitor.take(await removeApp(visitor.request, password))
    expect((await readActor(visitor.request)).secondFactor).toBe(false)
  })

  it('a password can be changed, keeps the second factor, and signs everybody else out', async () => {
    const { email, visitor, secret } = await withApp()
    const elsewhere = await signIn(email)
    elsewhere.take(await signInWithCode(elsewhere.request, appCode(secret, 1)))
    const newPassword = 'copper kettles in a row'
    await expect(changePassword(visitor.request, { password, newPassword: 'password123456', email })).rejects.toThrow(
      'password-too-easy',
    )
    visitor.take(await changePassword(visitor.request, { password, newPassword, email }))
    expect((await readActor(visitor.request)).secondFactor).toBe(true)
    expect(await readActor(elsewhere.request)).toBe(nobody)
    await expect(signIn(email)).rejects.toThrow('wrong-credentials')
    await signIn(email, newPassword)
  })
})

describe('a passkey', () => {
  const addPasskey = async (personId: string) => {
    const [row] = await db().execute<{ id: string }>(sql`
      insert into passkeys (name, public_key, person_id, credential_id, counter, device_type, backed_up)
      values ('Laptop', 'x', ${personId}, ${crypto.randomUUID()}, 0, 'singleDevice', false) returning id`)
    return row?.id ?? ''
  }
  const signedInByPasskey = async (personId: string) => {
    const { internalAdapter, authCookies, secret } = await auth().$context
    const { token } = await internalAdapter.createSession(personId, false, { provedBy: 'passkey' })
    const signed = `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`
    const visitor = new Visitor()
    visitor.take(new Headers({ 'set-cookie': `${authCookies.sessionToken.name}=${encodeURIComponent(signed)}` }))
    return visitor
  }

  it('counts as a second factor for the session it opened, for as long as the person has it', async () => {
    const { id } = await somebody()
    const passkey = await addPasskey(id)
    const visitor = await signedInByPasskey(id)
    expect((await readActor(visitor.request)).secondFactor).toBe(true)
    await removePasskey(visitor.request, passkey)
    expect((await readActor(visitor.request)).secondFactor).toBe(false)
  })

  it('does not make a session with only a password count for more', async () => {
    const { id, email } = await somebody()
    await addPasskey(id)
    const visitor = await signIn(email)
    expect((await readActor(visitor.request)).secondFactor).toBe(false)
  })

  it('of somebody else is not found', async () => {
    const [mine, theirs] = [await somebody(), await somebody()]
    const passkey = await addPasskey(theirs.id)
    const visitor = await signIn(mine.email)
    await expect(removePasskey(visitor.request, passkey)).rejects.toThrow('not found')
  })

  it('is only removed by somebody who has just signed in', async () => {
    const { id, email } = await somebody()
    const passkey = await addPasskey(id)
    const visitor = await signIn(email)
    await db().execute(sql`update sessions set created_at = now() - interval '16 minutes' where person_id = ${id}`)
    await expect(removePasskey(visitor.request, passkey)).rejects.toThrow('sign-in-first')
  })
})
