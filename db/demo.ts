import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase } from './client.server.ts'
import { peopleLines, prepareData, secretIn } from './demo-data.ts'
import { whenLauncherDies } from './demo-launcher.ts'
import { type Holder, leavePlace, notePlace, takePlace } from './demo-lock.ts'
import { buildSite, portFrom, siteProgram, startSite } from './demo-site.ts'
import { type Embedded, removeEmbedded, startEmbedded, stopEmbedded } from './embedded.ts'
import { stopProcess } from './embedded-process.ts'
import { type StripeStandIn, startStripeStandIn } from './stand-ins/stripe.ts'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, '.data', 'demonstration')
const place = `${folder}.running`
const postgres = path.join(folder, 'postgres')

const say = (line: string) => process.stdout.write(`${line}\n`)

const usage = `npm run demo                 starts the demonstration, with the data of last time
npm run demo -- --fresh      forgets those data and starts over
npm run demo -- --port 4000  serves on another port than 3000
With DATABASE_URL set, that PostgreSQL server is used and none is started.`

type Wishes = { fresh: boolean; port: number; help: boolean }

function wishes(): Wishes {
  try {
    const { values } = parseArgs({
      options: { fresh: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
    })
    const port = Number(values.port ?? process.env.PORT ?? 3000)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port takes a number from 1 to 65535.')
    return { fresh: values.fresh ?? false, port, help: values.help ?? false }
  } catch (fault) {
    throw new Error(`${fault instanceof Error ? fault.message : fault}\n\n${usage}`)
  }
}

const running: { site?: ChildProcess; building?: ChildProcess; embedded?: Embedded; stripe?: StripeStandIn } = {}
let stopping: Promise<void> | undefined

async function takeDown(): Promise<void> {
  for (const child of [running.building, running.site]) if (child?.pid) await stopProcess(child.pid)
  await running.stripe?.stop()
  await closeDatabase()
  if (running.embedded) await stopEmbedded(postgres)
  leavePlace(place)
}

/** Asked once or ten times, it stops once: ctrl-C arrives from the terminal and again from npm. */
function stop(code: number, line?: string): void {
  if (line) say(line)
  stopping ??= takeDown().finally(() => process.exit(code))
}

function stopWhenAsked(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stop(0, stopping ? undefined : '\nStopping ...'))
  process.stdout.on('error', () => stop(0))
  whenLauncherDies(() => stop(0))
}

function alreadyRunning(holder: Holder, fresh: boolean): void {
  say(
    holder.port
      ? `The demonstration already runs at http://localhost:${holder.port} (process ${holder.pid}).`
      : `The demonstration is being started already (process ${holder.pid}).`,
  )
  say(`To stop it, press ctrl-C where it was started, or: kill ${holder.pid}`)
  if (fresh) process.exitCode = 1
}

async function forget(): Promise<void> {
  if (process.env.DATABASE_URL)
    throw new Error(
      '--fresh would not touch the server of DATABASE_URL. Empty its database yourself, or start without DATABASE_URL.',
    )
  say(`Forgetting the data of earlier runs in ${path.relative(root, folder)} ...`)
  await removeEmbedded(postgres)
  rmSync(folder, { recursive: true, force: true })
}

async function databaseAddress(): Promise<string> {
  if (process.env.DATABASE_URL) {
    say('Using the PostgreSQL server of DATABASE_URL ...')
    return process.env.DATABASE_URL
  }
  say(`Starting PostgreSQL with its data in ${path.relative(root, postgres)} ...`)
  running.embedded = await startEmbedded({ dir: postgres })
  return running.embedded.url
}

/** Payments of the demonstration go to a stand-in on this machine, which asks for no card and moves no money. */
const payments = { secretKey: 'sk_test_demonstration', webhookSecret: 'whsec_demonstration' }

function settings(url: string, port: number, stripeUrl: string): NodeJS.ProcessEnv {
  return {
    CLUSTERBUY_MODE: 'demonstration',
    DATABASE_URL: url,
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    SECRET: secretIn(folder),
    STRIPE_API_URL: stripeUrl,
    STRIPE_SECRET_KEY: payments.secretKey,
    STRIPE_WEBHOOK_SECRET: payments.webhookSecret,
    WORKER: 'inside',
  }
}

async function start({ fresh, port: asked }: Wishes): Promise<void> {
  if (fresh) await forget()
  const url = await databaseAddress()
  const port = await portFrom(asked, say)
  running.stripe = await startStripeStandIn({ ...payments, webhookUrl: () => `http://localhost:${port}/hooks/stripe` })
  const env = settings(url, port, running.stripe.url)
  Object.assign(process.env, env)
  say('Bringing the database up to date ...')
  await prepareData(url, running.embedded !== undefined, say)
  await buildSite(root, path.join(folder, 'build.log'), say, (child) => {
    running.building = child
  })
  say('Starting the site ...')
  const site = await startSite(root, path.join(folder, 'site.log'), { ...process.env, ...env }, (child) => {
    running.site = child
  })
  site.once('exit', () => stopping ?? stop(1, `The site stopped by itself; its last words are in ${folder}/site.log`))
  notePlace(place, { port, ...(site.pid ? { site: site.pid } : {}) })
  say(`\nThe demonstration runs at http://localhost:${port}`)
  const people = await peopleLines()
  await closeDatabase()
  if (people.length > 0) say('\nOn its pages, "Become somebody" makes you any of these people in one click:\n')
  for (const line of people) say(line)
  say(`\nPress ctrl-C to stop. The data stay for next time; npm run demo -- --fresh forgets them.`)
}

function sentence(fault: unknown): string {
  const { code, path: where, message } = fault as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM')
    return `${where ?? folder} belongs to another account. Start the demonstration as that account, or remove ${path.dirname(folder)} first.`
  return message ?? String(fault)
}

async function main(): Promise<void> {
  const asked = wishes()
  if (asked.help) {
    say(usage)
    return
  }
  const holder = await takePlace(place, siteProgram(root))
  if (holder) return alreadyRunning(holder, asked.fresh)
  stopWhenAsked()
  await start(asked)
}

await main().catch((fault: unknown) => {
  if (stopping) return
  process.stderr.write(`${sentence(fault)}\n`)
  stop(1)
})
