import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#db/testing/database.ts'
import { theService } from '../../modules/identity/domain/actor.ts'
import { demonstrationPeople } from '../../modules/identity/queries/demonstration-people.server.ts'
import { Visitor } from '../../modules/identity/testing/visitor.ts'
import { enrolPerson } from '../../modules/identity/use-cases/enrol-person.server.ts'
import { readActor } from '../session.server.ts'
import { auth } from './auth.server.ts'
import { becomePerson } from './become.server.ts'
import { signInWithPassword } from './sign-in.server.ts'

testDatabase()
process.env.CLUSTERBUY_MODE = 'production'
process.env.PUBLIC_URL = 'https://buying.example.org'

const amina = { name: 'Amina Rahman', email: 'amina@school.example', password: 'lanterns under the bridge' }
let id = ''

beforeAll(async () => {
  id = (await enrolPerson.run({ actor: theService }, amina)).id
})

it('lets nobody become somebody without their password', async () => {
  expect((await becomePerson(new Visitor().request, id)).status).toBe(404)
  await expect(auth().api.becomePerson({ body: { personId: id }, headers: new Headers() })).rejects.toThrow()
  expect(await demonstrationPeople()).toEqual([])
})

it('believes no session that was opened in a demonstration', async () => {
  const visitor = new Visitor()
  const { headers } = await signInWithPassword(visitor.request, amina)
  visitor.take(headers)
  expect((await readActor(visitor.request)).personId).toBe(id)
  const { internalAdapter } = await auth().$context
  const [session] = await internalAdapter.listSessions(id)
  await internalAdapter.updateSession(session?.token ?? '', { provedBy: 'demonstration' })
  expect((await readActor(visitor.request)).personId).toBeNull()
})

it('keeps the session in a cookie that no script, no other site and no sibling host can use', async () => {
  const { headers } = await signInWithPassword(new Visitor().request, amina)
  const [cookie = ''] = headers.getSetCookie().filter((line) => line.includes('session_token'))
  expect(cookie).toMatch(/^__Host-clusterbuy\.session_token=/)
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(`; ${attribute}`)
  expect(cookie).not.toMatch(/domain=/i)
})
