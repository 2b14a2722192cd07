import { type Proof, proofFrom, usage } from './options.ts'
import { type OwnDatabase, testSettings, withDatabaseOn, withOwnDatabase } from './own-database.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function prove(proof: Proof): Promise<boolean> {
  const place = proof.what === 'restore' && proof.server !== null ? withDatabaseOn(proof.server) : withOwnDatabase
  return place(async (own) => {
    Object.assign(process.env, testSettings(own.url, 16))
    // Loaded only now, because what they load reads its settings at once.
    const verdict = await verdictOf(own, proof)
    say(JSON.stringify(verdict))
    return verdict.ok
  })
}

const verdictOf = (own: OwnDatabase, proof: Proof) => {
  switch (proof.what) {
    case 'crash':
      return crashes(own, proof)
    case 'deadline-race':
      return races(own, proof)
    case 'evaluations':
      return sameEverywhere(own, proof)
    case 'restore':
      return restores(own, proof)
  }
}

async function sameEverywhere(own: OwnDatabase, { rounds }: Extract<Proof, { what: 'evaluations' }>) {
  const { evaluations } = await import('./evaluations.ts')
  return evaluations(own, testSettings(own.url, 4), rounds, say)
}

async function races({ url }: OwnDatabase, { rounds, sabotage }: Extract<Proof, { what: 'deadline-race' }>) {
  const { deadlineRace } = await import('./deadline-race.ts')
  return deadlineRace(url, rounds, sabotage, say)
}

async function crashes(own: OwnDatabase, { rounds, sabotage }: Extract<Proof, { what: 'crash' }>) {
  const { crash } = await import('./crash.ts')
  return crash(own, rounds, sabotage !== null, import.meta.filename, say)
}

async function restores(own: OwnDatabase, { by }: Extract<Proof, { what: 'restore' }>) {
  const { loadDemonstration } = await import('../scenarios/demonstration.ts')
  const { byCopy, byDump } = await import('./restore-ways.ts')
  const { restore, sealedTender } = await import('./restore.ts')
  const told = await sealedTender(await loadDemonstration())
  return restore(by === 'copy' ? byCopy(own) : byDump(own.url, own.folder), told, say)
}

async function main(args: readonly string[]): Promise<void> {
  // The crash proof starts this program once more as the site that it kills.
  if (args[0] === 'site-apart') return (await import('./site-apart.ts')).serveSubmissions()
  if (args.includes('--help')) return void say(usage)
  process.exitCode = (await prove(proofFrom(args))) ? 0 : 1
}

await main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
