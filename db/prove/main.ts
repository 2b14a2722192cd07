import { type Proof, proofFrom, usage } from './options.ts'
import { type OwnDatabase, testSettings, withOwnDatabase } from './own-database.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function prove(proof: Proof): Promise<boolean> {
  return withOwnDatabase(async (own) => {
    Object.assign(process.env, testSettings(own.url, 16))
    // Loaded only now, because what they load reads its settings at once.
    const verdict = await verdictOn(own, proof)
    say(JSON.stringify(verdict))
    return verdict.ok
  })
}

function verdictOn(own: OwnDatabase, proof: Proof) {
  if (proof.what === 'crash') return crashes(own, proof)
  return proof.what === 'evaluations' ? sameEverywhere(own, proof) : races(own, proof)
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
