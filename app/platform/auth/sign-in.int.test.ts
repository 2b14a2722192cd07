import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { sessions } from '#db/schema/identity.ts'
import { testDatabase } from '#db/testing/database.ts'
import { nobody, theService } from '../../modules/identity/domain/actor.ts'
import { appCode, Visitor } from '../../modules/identity/testing/visitor.ts'
import { enrolPerson } from '../../modules/identity/use-cases/enrol-person.server.ts'
import { registerPerson } from '../../modules/identity/use-cases/register-person.server.ts'
import { readActor, readSession, signedOutHeaders } from '../session.server.ts'
import { callAuth } from './call-auth.server.ts'
import { signInWithCode, signInWithPassword } from './sign-in.server.ts'

testDatabase()

const password = 'lanterns under the bridge'
const appSecret = 'k3pt0nlyInTheApp0fOneSinglePers0'
let people = 0

async function somebody(withApp: boolean) {
  const email = `person-${++people}@school.example`
  const { id } = await enrolPerson.run(
    { actor: theService },
    { name: 'Amina Rahman', email, password, ...(withApp ? { appSecret } : {}) },
  )
  return { id, email }
}

async function past(email: string, visitor = new Visitor()) {
  const { headers, codeNeeded } = await signInWithPassword(visitor.request, { email, password })
  visitor.take(headers)
  return { visitor, codeNeeded }
}

describe('a new account', () => {
  it('can be signed in to with the password chosen, and acts for nobody', async () => {
    const given = { name: ' Joan Pike ', email: ' Joan.Pike@School.example ', password }
    const { id } = await registerPerson.run({ actor: nobody }, given)
    const { visitor, codeNeeded } = await past('joan.pike@school.example')
    expect(codeNeeded).toBe(false)
    const actor = await readActor(visitor.request)
    expect(actor).toEqual({ personId: id, name: 'Joan Pike', seat: null, secondFactor: false })
  })

  it('is recorded with its id and without name or address', async () => {
    const { id } = await registerPerson.run({ actor: nobody }, { name: 'Ann', email: 'ann@school.example', password })
    const [entry] = await db().execute<{ type: string; body: string }>(
      sql`select type, body from chain_entries where chain_id = ${id}`,
    )
    expect(entry?.type).toBe('identity.person-registered')
    expect(entry?.body).toBe(JSON.stringify({ by: null, seat: null, about: id, data: {} }))
  })
})

describe('signing in with a password', () => {
  it('fails in the same words for a wrong password and for an address without an account', async () => {
    const { email } = await somebody(false)
    const attempt = (as: string) =>
      signInWithPassword(new Visitor().request, { email: as, password: 'not this one, no' })
    await expect(attempt(email)).rejects.toThrow('refused: wrong-credentials')
    await expect(attempt('nobody-here@school.example')).rejects.toThrow('refused: wrong-credentials')
  })

  it('makes a new session each time and ends the one the browser had, so that a planted session is worth nothing', async () => {
    const { id, email } = await somebody(false)
    const planted = await past(email)
    const attacker = planted.visitor.copy()
    await past(email, planted.visitor)
    expect(planted.visitor.cookie).not.toBe(attacker.cookie)
    expect((await readActor(planted.visitor.request)).personId).toBe(id)
    expect(await readActor(attacker.request)).toBe(nobody)
  })

  it('believes no session that this site did not sign', async () => {
    const { email } = await somebody(false)
    const { visitor } = await past(email)
    const [name, value = ''] = visitor.cookie.split('=')
    const token = decodeURIComponent(value).split('.')[0]
    for (const forged of [token, `${token}.`, `${token}.AAAA`, value.replace(/^./, 'x'), '.', '%'])
      expect(await readActor(new Request('http://localhost', { headers: { cookie: `${name}=${forged}` } }))).toBe(
        nobody,
      )
  })

  it('reads a session with the library and on every page alike', async () => {
    const { id, email } = await somebody(false)
    const { visitor } = await past(email)
    const theirs = await callAuth(visitor.request, '/update-user', { name: 'Renamed' })
    expect(theirs.status).toBe(200)
    expect(await readActor(visitor.request)).toMatchObject({ personId: id, name: 'Renamed' })
  })

  it('lasts a working day by the server clock', async () => {
    const { email } = await somebody(false)
    const { visitor } = await past(email)
    const session = await readSession(visitor.request)
    await db()
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(sessions.id, session?.sessionId ?? ''))
    expect(await readActor(visitor.request)).toBe(nobody)
  })

  it('ends at once when the person signs out, also for a copy of the session', async () => {
    const { email } = await somebody(false)
    const { visitor } = await past(email)
    const copy = visitor.copy()
    visitor.take(await signedOutHeaders(visitor.request))
    expect(visitor.cookie).not.toContain('session_token')
    expect(await readActor(copy.request)).toBe(nobody)
  })

  it('stops after ten wrong tries for one account from one network, while other accounts and networks go on', async () => {
    const [tried, other] = [await somebody(false), await somebody(false)]
    const wrong = () => signInWithPassword(new Visitor('198.51.100.7').request, { email: tried.email, password: 'no' })
    for (let i = 0; i < 10; i++) await expect(wrong()).rejects.toThrow('wrong-credentials')
    await expect(wrong()).rejects.toThrow('too-many-attempts')
    await expect(past(tried.email, new Visitor('198.51.100.7'))).rejects.toThrow('too-many-attempts')
    expect(await past(other.email, new Visitor('198.51.100.7'))).toMatchObject({ codeNeeded: false })
    expect(await past(tried.email, new Visitor('203.0.113.9'))).toMatchObject({ codeNeeded: false })
  })
})

describe('a person with an authenticator app', () => {
  it('is nobody after the password alone', async () => {
    const { email } = await somebody(true)
    const { visitor, codeNeeded } = await past(email)
    expect(codeNeeded).toBe(true)
    expect(visitor.cookie).not.toContain('session_token')
    expect(await readActor(visitor.request)).toBe(nobody)
  })

  it('is signed in with a second factor once the code is right', async () => {
    const { id, email } = await somebody(true)
    const { visitor } = await past(email)
    visitor.take(await signInWithCode(visitor.request, appCode(appSecret)))
    expect(await readSession(visitor.request)).toMatchObject({
      provedBy: 'app-code',
      actor: { personId: id, secondFactor: true },
    })
  })

  it('cannot use a code twice, not even from two places at the same moment', async () => {
    const { email } = await somebody(true)
    const places = [await past(email), await past(email), await past(email)]
    const code = appCode(appSecret)
    const answers = await Promise.allSettled(places.map(({ visitor }) => signInWithCode(visitor.request, code)))
    const fulfilled = answers.filter(({ status }) => status === 'fulfilled')
    expect(fulfilled).toHaveLength(1)
    const open = await db().execute(
      sql`select from sessions s join people p on p.id = s.person_id where p.email = ${email}`,
    )
    expect(open).toHaveLength(1)
  })

  it('is refused a wrong code, and after five of them must begin again', async () => {
    const { email } = await somebody(true)
    const { visitor } = await past(email)
    const wrong = appCode(appSecret) === '123456' ? '654321' : '123456'
    for (let i = 0; i < 5; i++) await expect(signInWithCode(visitor.request, wrong)).rejects.toThrow('wrong-code')
    await expect(signInWithCode(visitor.request, appCode(appSecret))).rejects.toThrow('too-many-attempts')
    expect(await readActor(visitor.request)).toBe(nobody)
  })

  it('is locked for a while after ten wrong codes, however often the password is given again', async () => {
    const { email } = await somebody(true)
    for (const round of [1, 2]) {
      const { visitor } = await past(email)
      for (let i = 0; i < 5; i++)
        await expect(signInWithCode(visitor.request, `00000${round}`)).rejects.toThrow('wrong-code')
    }
    const { visitor } = await past(email)
    await expect(signInWithCode(visitor.request, appCode(appSecret))).rejects.toThrow('too-many-attempts')
  })

  it('is refused a code without having given the password', async () => {
    await expect(signInWithCode(new Visitor().request, appCode(appSecret))).rejects.toThrow('sign-in-again')
  })

  it('cannot pass with a session that only showed a password, even one from before the app was set up', async () => {
    const { id, email } = await somebody(false)
    const { visitor } = await past(email)
    await db().execute(sql`update people set two_factor_enabled = true where id = ${id}`)
    expect(await readActor(visitor.request)).toMatchObject({ personId: id, secondFactor: false })
  })
})
