import path from 'node:path'
import postgres from 'postgres'
import { testSettings, withOwnDatabase } from '../prove/own-database.ts'
import type { World } from '../scenarios/world.ts'
import { loadFromApart, runErrand, withCeiling } from './apart.ts'
import { bestOf, type Figures, figuresOf, type Run } from './figures.ts'
import { type Asked, dealt, type LoadPlan } from './load-plan.ts'
import { usage, type Wish, wishFrom } from './options.ts'
import { productionSettings, type Site, startProduction } from './site.ts'
import type { Work } from './work.ts'

const connections = 16
const warmUpSeconds = 2
const root = path.join(import.meta.dirname, '../..')
const say = (line: string) => process.stderr.write(`${line}\n`)

/** What each connection asks for: its own share, or everything, each beginning at another place. */
function hands(asked: readonly Asked[], once: boolean): Asked[][] {
  if (once) return dealt(asked, connections)
  const from = (hand: number) => Math.floor((asked.length * hand) / connections)
  return Array.from({ length: connections }, (_, hand) => [...asked.slice(from(hand)), ...asked.slice(0, from(hand))])
}

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

async function measured(site: Site, plan: LoadPlan): Promise<Run> {
  const before = site.processorSeconds()
  const run = await loadFromApart(plan)
  const after = site.processorSeconds()
  const used = before === null || after === null ? '' : `, ${(after - before).toFixed(1)} s of the site's processor`
  say(`  ${run.rps} a second, half within ${run.p50} ms, 99% within ${run.p99} ms${used}`)
  if (run.failed > 0) say(`  ${run.failed} failed, the first: ${run.failure}`)
  return run
}

async function ceilingOf(url: string, sql: postgres.Sql, seconds: number): Promise<Run> {
  const [row] = await sql<{ id: string }[]>`select id from tenders limit 1`
  return withCeiling(url, row?.id ?? '', (address) => {
    const asked: Asked[] = [{ method: 'GET', path: '/', status: 200 }]
    return loadFromApart({ url: address, warmUpSeconds, seconds, once: false, connections: hands(asked, false) })
  })
}

async function askOnce(site: Site, asked: readonly Asked[]): Promise<void> {
  for (const { path: where, headers } of asked)
    await (await fetch(`${site.address}${where}`, { headers: { ...headers } })).arrayBuffer()
}

async function runsOf(site: Site, work: Work, { runs, seconds }: Wish): Promise<Run[]> {
  if (work.rehearse) await askOnce(site, await work.ready())
  const made: Run[] = []
  for (let number = 1; number <= runs; number++) {
    const shares = hands(await work.ready(), work.once)
    const plan = { url: site.address, warmUpSeconds, seconds, once: work.once, connections: shares }
    made.push(await measured(site, plan))
  }
  return made
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
  return withOwnDatabase(async ({ url, folder }) => {
    const { SECRET = '', ...others } = testSettings(url, connections)
    const settings = { SECRET, ...others }
    Object.assign(process.env, settings)
    const world = await filled(url, wish.tenders)
    const sql = postgres(url, { max: 2, onnotice: () => undefined })
    const work = await workFor(wish, sql, world, SECRET)
    const { asBuilt } = wish
    const site = await startProduction({ root, folder, settings: productionSettings(settings), asBuilt }, say)
    try {
      const best = bestOf(await runsOf(site, work, wish))
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

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(`${usage}\n`)
  const wish = wishFrom(args)
  report(wish, await measure(wish))
}

if (process.argv[2] === 'apart') runErrand()
else
  await main(process.argv.slice(2)).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  })
