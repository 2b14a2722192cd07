import { loadFromApart } from './apart.ts'
import type { Run } from './figures.ts'
import { type Asked, hands, type LoadPlan, warmUpSeconds } from './load-plan.ts'
import type { Wish } from './options.ts'
import { processorSeconds } from './processor.ts'
import type { Site } from './site.ts'
import type { Work } from './work.ts'

type Say = (line: string) => void

/** `database` answers with the process of its server. */
export type UnderTest = { readonly site: Site; readonly database: () => number }

/** What one answer cost of the processor, the warm-up included, where that can be read. */
function costEach(where: string, before: number | null, after: number | null, { answered }: Run): string {
  if (before === null || after === null || answered === 0) return ''
  return `, ${(((after - before) * 1000) / answered).toFixed(2)} ms of the processor each in ${where}`
}

async function measured({ site, database }: UnderTest, plan: LoadPlan, say: Say): Promise<Run> {
  const used = () => ({ site: processorSeconds(site.pid), database: processorSeconds(database()) })
  const before = used()
  const run = await loadFromApart(plan)
  const after = used()
  const ofSite = costEach('the site', before.site, after.site, run)
  const ofDatabase = costEach('the database', before.database, after.database, run)
  say(`  ${run.rps} a second, half within ${run.p50} ms, 99% within ${run.p99} ms${ofSite}${ofDatabase}`)
  if (run.failed > 0) say(`  ${run.failed} failed, the first: ${run.failure}`)
  return run
}

async function askOnce(site: Site, asked: readonly Asked[]): Promise<void> {
  for (const { path: where, headers } of asked)
    await (await fetch(`${site.address}${where}`, { headers: { ...headers } })).arrayBuffer()
}

export async function runsOf(under: UnderTest, work: Work, { runs, seconds }: Wish, say: Say): Promise<Run[]> {
  if (work.rehearse) await askOnce(under.site, await work.ready())
  const made: Run[] = []
  for (let number = 1; number <= runs; number++) {
    const shares = hands(await work.ready(), work.once)
    const plan = { url: under.site.address, warmUpSeconds, seconds, once: work.once, connections: shares }
    made.push(await measured(under, plan, say))
  }
  return made
}
