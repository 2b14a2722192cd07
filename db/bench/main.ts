import path from 'node:path'
import postgres from 'postgres'
import { testSettings, withOwnDatabase } from '../prove/own-database.ts'
import type { World } from '../scenarios/world.ts'
import { loadFromApart, runErrand, withCeiling } from './apart.ts'
import { bestOf, type Figures, figuresOf, type Run } from './figures.ts'
import { type Asked, connections, hands, warmUpSeconds } from './load-plan.ts'
import { usage, type Wish, wishFrom } from './options.ts'
import { runsOf } from './runs.ts'
import { productionSettings, startProduction } from './site.ts'
import type { Work } from './work.ts'

const root = path.join(import.meta.dirname, '../..')
const say = (line: string) => process.stderr.write(`${line}\n`)

async function workFor(
  { name, uncached, seconds }: Wish,
  sql: postgres.Sql,
  world: World,
  secret: string,
): Promise<Work> {
  const lasting = seconds + warmUpSeconds
  if (name === 'submit') return (await import('./submissions.ts')).submissions(sql, world, secret, lasting)
  if (name === 'score') return (await import('./scorings.ts')).scorings(sql, world, secret, lasting)
  const { listPages, searchPages, detailPages, withCookie } = await import('./pages.ts')
  const pages = { list: listPages, search: searchPages, detail: () => detailPages(sql) }
  const asked = await pages[name]()
  return { ready: async () => (uncached ? asked.map(withCookie) : asked), once: false, rehearse: !uncached }
}

async function ceilingOf(url: string, sql: postgres.Sql, seconds: number): Promise<Run> {
  const [row] = await sql<{ id: string }[]>`select id from tenders limit 1`
  return withCeiling(url, row?.id ?? '', (address) => {
    const asked: Asked[] = [{ method: 'GET', path: '/', status: 200 }]
    return loadFromApart({ url: address, warmUpSeconds, seconds, once: false, connections: hands(asked, false) })
  })
}

async function filled(url: string, tenders: number): Promise<World> {
  const { publishTemplates, fillWithTenders } = await import('./fill.ts')
  say('Publishing one tender of each category ...')
  const world = await publishTemplates()
  const began = performance.now()
  await fillWithTenders(url, tenders)
  say(`Filled in ${tenders} tenders in ${Math.round((performance.now() - began) / 1000)} seconds.`)
  return world
}

async function measure(wish: Wish): Promise<Figures> {
  return withOwnDatabase(async ({ url, folder, pid }) => {
    const { SECRET = '', ...others } = testSettings(url, connections)
    const settings = { SECRET, ...others }
    Object.assign(process.env, settings)
    const world = await filled(url, wish.tenders)
    const sql = postgres(url, { max: 2, onnotice: () => undefined })
    const work = await workFor(wish, sql, world, SECRET)
    const { asBuilt } = wish
    const site = await startProduction({ root, folder, settings: productionSettings(settings), asBuilt }, say)
    try {
      const best = bestOf(await runsOf({ site, database: pid }, work, wish, say))
      if (!best) throw new Error('In every run something failed, so there is nothing to report.')
      return figuresOf(wish.name, best, await ceilingOf(url, sql, Math.min(wish.seconds, 5)))
    } finally {
      await site.stop()
      await sql.end()
    }
  })
}

function report(wish: Wish, figures: Figures): void {
  const { name, rps, p50, p99, ceiling, ratio } = figures
  if (!wish.json)
    process.stdout.write(
      `${name}: ${rps} a second, half within ${p50} ms, 99% within ${p99} ms; ${Math.round(ratio * 100)}% of ${ceiling.rps} a second (${ceiling.name})\n`,
    )
  else process.stdout.write(`${JSON.stringify(figures)}\n`)
}

/** Needs neither site nor database. */
async function evaluationFor(args: readonly string[]): Promise<void> {
  const { json, runs } = wishFrom(['list', ...args])
  const { benchEvaluation } = await import('./evaluation.ts')
  benchEvaluation(runs, json, (line) => process.stdout.write(`${line}\n`))
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(`${usage}\n`)
  if (args[0] === 'evaluate') return evaluationFor(args.slice(1))
  if (args[0] === 'allocate') {
    const { benchAllocate } = await import('./allocate.ts')
    if (!benchAllocate(args.slice(1))) process.exitCode = 1
    return
  }
  const wish = wishFrom(args)
  report(wish, await measure(wish))
}

if (process.argv[2] === 'apart') runErrand()
else
  await main(process.argv.slice(2)).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  })
