import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import postgresDriver from 'postgres'
import { type Embedded, startEmbedded } from '../../db/embedded.ts'
import { ask } from '../support/ask.ts'
import { databaseAt } from '../support/database-address.ts'

test.describe.configure({ mode: 'serial' })

const folder = mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-production-'))
let postgres: Embedded
let good: Record<string, string>
const running = new Set<ChildProcess>()

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A database as an installation gets it: made empty, then brought to this release by the command for that. */
async function newDatabase(name: string): Promise<string> {
  const sql = postgresDriver(databaseAt(postgres.url, 'postgres'), { max: 1, onnotice: () => undefined })
  await sql`create database ${sql(name)}`
  await sql.end()
  const url = databaseAt(postgres.url, name)
  const migrate = path.join(import.meta.dirname, '../../db/migrate.ts')
  const env = { ...process.env, DATABASE_URL: url }
  const said = execFileSync(process.execPath, ['--import', 'tsx', migrate], { env, encoding: 'utf8' })
  expect(said).toBe('The database is up to date.\n')
  return url
}

/** Durable as production needs it, unlike the server of the other journeys. */
test.beforeAll(async () => {
  postgres = await startEmbedded({ dir: path.join(folder, 'postgres') })
  good = {
    NODE_ENV: 'production',
    DATABASE_URL: await newDatabase('real_site'),
    PUBLIC_URL: 'https://buying.example.org',
    SECRET: randomBytes(36).toString('base64url'),
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
  }
})
test.afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(postgres.dir, { recursive: true, force: true })
})

type Run = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

/** Only what is given here is set: nothing of this machine's own environment helps or hinders. */
function run(program: 'server' | 'worker', settings: Record<string, string>): Run {
  const file = path.join(import.meta.dirname, `../../build/server/${program}.js`)
  const child = spawn(process.execPath, [file], {
    env: settings as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, said: () => text, ended }
}

async function until(site: Run, words: string): Promise<void> {
  while (!site.said().includes(words)) {
    if (site.child.exitCode !== null) throw new Error(site.said())
    await new Promise((later) => site.child.stdout?.once('data', later))
  }
}

/** The lines by which a program says why it does not start. */
async function refusal(settings: Record<string, string>, program: 'server' | 'worker' = 'server'): Promise<string[]> {
  const site = run(program, settings)
  expect(await site.ended).toBe(1)
  const [first, ...lines] = site.said().trimEnd().split('\n')
  expect(first).toBe('Clusterbuy does not start:')
  return lines.map((line) => line.trim())
}

const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name))

test.describe('production does not start', () => {
  test('without any settings, and says each that it needs', async () => {
    for (const program of ['server', 'worker'] as const) {
      const lines = await refusal({}, program)
      expect(lines.map((line) => line.split(':')[0])).toEqual(['DATABASE_URL', 'PUBLIC_URL', 'SECRET'])
    }
  })

  test('with settings that are too weak, and says each in a line of its own', async () => {
    const weak = {
      PUBLIC_URL: 'http://buying.example.org',
      SECRET: 'a secret that somebody wrote down for everybody',
      STRIPE_API_URL: 'http://127.0.0.1:1',
      LOG_LEVEL: 'chatty',
    }
    const named = (await refusal({ ...good, ...weak })).map((line) => line.split(':')[0])
    expect(named.sort()).toEqual(['LOG_LEVEL', 'PUBLIC_URL', 'SECRET', 'STRIPE_API_URL'])
  })

  test('with a database that does not answer, or libraries that run as for development', async () => {
    const lines = await refusal({ ...good, NODE_ENV: '', DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })
    expect(lines).toEqual([
      expect.stringMatching(/^NODE_ENV: set it to production/),
      expect.stringMatching(/^DATABASE_URL: the database does not answer/),
    ])
  })

  test('with a database that has not had the steps of this release', async () => {
    const DATABASE_URL = databaseAt(postgres.url, 'postgres')
    expect(await refusal({ ...good, DATABASE_URL })).toEqual([
      expect.stringMatching(/^DATABASE_URL: .* behind; run: npm run migrate$/),
    ])
  })

  test('with the database of a demonstration, or one that forgets when the power fails', async () => {
    const DATABASE_URL = databaseAt(process.env.JOURNEY_SERVER ?? '', 'template_cluster')
    const lines = await refusal({ ...good, DATABASE_URL })
    expect(lines).toContainEqual(expect.stringMatching(/^DATABASE_URL: this is a demonstration database/))
    expect(lines).toContainEqual(expect.stringMatching(/^DATABASE_URL: .*fsync = off/))
  })

  test('as a demonstration or a test on the database of a real site', async () => {
    for (const CLUSTERBUY_MODE of ['demonstration', 'test'])
      expect(await refusal({ ...good, CLUSTERBUY_MODE })).toContainEqual(expect.stringMatching(/^CLUSTERBUY_MODE: /))
  })

  test('on a port that another program uses', async () => {
    const taken: Server = createServer().listen(Number(good.PORT), '127.0.0.1')
    expect(await refusal(good)).toEqual(['PORT: another program uses this port'])
    await new Promise((resolve) => taken.close(resolve))
  })
})

test.describe('production', () => {
  let site: Run
  let url = ''

  test('starts with good settings, the worker apart from the site', async () => {
    url = `http://127.0.0.1:${good.PORT}`
    site = run('server', good)
    await until(site, 'listening')
    expect(await ask(url, '/healthz')).toMatchObject({ status: 200, body: 'ok\n' })
    expect(await ask(url, '/readyz')).toMatchObject({ status: 200, body: 'ready\n' })
    const worker = run('worker', without('PORT'))
    await until(worker, 'worker started')
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
  })

  test('asks browsers for TLS, for a year', async () => {
    for (const path of ['/', '/sign-in', '/nowhere'])
      expect((await ask(url, path)).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(String((await ask(url, '/')).headers['content-security-policy'])).not.toMatch(/localhost|127\.0\.0\.1/)
  })

  test('gives every visitor a nonce of their own, also on a page that was made for another', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/', '/', '/tenders', '/tenders']) {
      const { body, headers } = await ask(url, path)
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
      const inline = body.match(/<script\b[^>]*>/g) ?? []
      expect(inline.length).toBeGreaterThan(0)
      for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(5)
  })

  test('lets nobody become somebody or move the clock, and shows no outbox', async () => {
    const headers = { Origin: 'https://buying.example.org' }
    for (const [path, body] of [
      ['/demonstration/become', { person: crypto.randomUUID() }],
      ['/demonstration/clock', { minutes: '60' }],
    ] as const)
      expect([path, (await ask(url, path, { headers, body })).status]).toEqual([path, 404])
    for (const path of ['/demonstration/outbox', '/demonstration/become', '/demonstration/clock'])
      expect([path, (await ask(url, path)).status >= 400]).toEqual([path, true])
    expect((await ask(url, '/')).body).not.toMatch(/cb-demo|Become somebody/)
  })

  test('takes a form only from its public address, and gives a session only over TLS', async () => {
    const fields = { name: 'Amina Rahman', email: 'amina@school.example', password: 'lanterns under the bridge' }
    const from = (Origin: string) => ask(url, '/register', { headers: { Origin }, body: fields })
    expect((await from(url)).status).toBe(403)
    const answer = await from('https://buying.example.org')
    expect(answer.status).toBe(302)
    const cookies = answer.headers['set-cookie'] ?? []
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Lax/)
  })

  test('logs each request with its id, and neither passwords nor addresses of people', async () => {
    const headers = { Origin: 'https://buying.example.org' }
    const body = { email: 'amina@school.example', password: 'not this one, surely' }
    const answer = await ask(url, '/sign-in?next=/secret-place', { headers, body })
    expect(answer.status).toBe(409)
    await until(site, String(answer.headers['x-request-id']))
    const lines = site.said().trimEnd().split('\n')
    const line = lines
      .map((text) => JSON.parse(text))
      .find(({ requestId }) => requestId === answer.headers['x-request-id'])
    expect(line).toMatchObject({ method: 'POST', path: '/sign-in', status: 409, msg: 'request' })
    expect(site.said()).not.toMatch(/not this one|lanterns|amina@|secret-place|session_token/)
  })

  test('says that it is not ready while its database is away, and is ready again without being started anew', async () => {
    const { dir, port } = postgres
    await postgres.stop()
    expect(await ask(url, '/healthz')).toMatchObject({ status: 200 })
    expect(await ask(url, '/readyz')).toMatchObject({ status: 503, body: 'the database does not answer\n' })
    expect((await ask(url, '/tenders')).body).not.toMatch(/ECONNREFUSED|postgres|node_modules/)
    postgres = await startEmbedded({ dir, port })
    await expect(async () => expect((await ask(url, '/readyz')).status).toBe(200)).toPass()
  })

  test('finishes and ends when it is asked to', async () => {
    site.child.kill('SIGTERM')
    expect(await site.ended).toBe(0)
    expect(site.said()).toContain('"signal":"SIGTERM"')
  })
})
