import path from 'node:path'
import { closeDatabase } from '../client.server.ts'
import { testSettings, withOwnDatabase } from '../prove/own-database.ts'
import { loadFromApart, runErrand, withCeiling } from './apart.ts'
import { bestOf, type Figures, figuresOf, type Run } from './figures.ts'
import { type Asked, dealt, type LoadPlan } from './load-plan.ts'
import { type MeasureName, usage, type Wish, wishFrom } from './options.ts'
import { productionSettings, type Site, startProduction } from './site.ts'

const connections = 16
const root = path.join(import.meta.dirname, '../..')
const say = (line: string) => process.stderr.write(`${line}\n`)

type Work = { readonly asked: readonly Asked[]; readonly once: boolean }

async function workFor(name: MeasureName, url: string): Promise<Work> {
  const { listPages, searchPages, detailPages } = await import('./pages.ts')
  if (name === 'list') return { asked: listPages(), once: false }
  if (name === 'search') return { asked: searchPages(), once: false }
  if (name === 'detail') return { asked: await detailPages(url), once: false }
  throw new Error(`${name} cannot be measured yet.`)
}

const hands = ({ asked, once }: Work) =>
  once
    ? dealt(asked, connections)
    : Array.from({ length: connections }, (_, hand) => [
        ...asked.slice((hand * 131) % asked.length),
        ...asked.slice(0, (hand * 131) % asked.length),
      ])

async function measured(site: Site, plan: LoadPlan): Promise<Run> {
  const before = site.processorSeconds()
  const run = await loadFromApart(plan)
  const after = site.processorSeconds()
  const each =
    before === null || after === null
      ? ''
      : `, ${((1000 * (after - before)) / (run.rps * (plan.seconds + plan.warmUpSeconds))).toFixed(2)} ms of the site's processor each`
  say(`  ${run.rps} a second, half within ${run.p50} ms, 99% within ${run.p99} ms, ${run.failed} failed${each}`)
  return run
}

async function ceilingOf(url: string, seconds: number): Promise<Run> {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1 })
  const [row] = await sql<{ id: string }[]>`select id from tenders limit 1`
  await sql.end()
  return withCeiling(url, row?.id ?? '', (address) => {
    const asked: Asked = { method: 'GET', path: '/', status: 200 }
    return loadFromApart({
      url: address,
      warmUpSeconds: 1,
      seconds,
      once: false,
      connections: Array.from({ length: connections }, () => [asked]),
    })
  })
}

async function measure(wish: Wish): Promise<Figures> {
  return withOwnDatabase(async ({ url, folder }) => {
    const settings = testSettings(url, connections)
    Object.assign(process.env, settings)
    const { publishTemplates, fillWithTenders } = await import('./fill.ts')
    say('Publishing one tender of each category ...')
    await publishTemplates()
    await closeDatabase()
    const began = performance.now()
    await fillWithTenders(url, wish.tenders)
    say(`Filled in ${wish.tenders} tenders in ${Math.round((performance.now() - began) / 1000)} seconds.`)
    const work = await workFor(wish.name, url)
    const site = await startProduction(root, folder, productionSettings(settings), wish.asBuilt, say)
    const runs: Run[] = []
    try {
      for (let number = 1; number <= wish.runs; number++) {
        const plan = {
          url: site.address,
          warmUpSeconds: 2,
          seconds: wish.seconds,
          connections: hands(work),
          once: work.once,
        }
        runs.push(await measured(site, plan))
      }
    } finally {
      await site.stop()
    }
    const best = bestOf(runs)
    if (!best) throw new Error('In every run something failed, so there is nothing to report.')
    const ceiling = await ceilingOf(url, Math.min(wish.seconds, 5))
    return figuresOf(wish.name, best, ceiling)
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
