import { type Proof, proofFrom, usage } from './options.ts'
import { testSettings, withOwnDatabase } from './own-database.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function prove(proof: Proof): Promise<boolean> {
  return withOwnDatabase(async (own) => {
    Object.assign(process.env, testSettings(own.url, 16))
    // Loaded only now, because what they load reads its settings at once.
    if (proof.what === 'crash') throw new Error('not yet')
    const { deadlineRace } = await import('./deadline-race.ts')
    const verdict = await deadlineRace(own.url, proof.rounds, proof.sabotage, say)
    say(JSON.stringify(verdict))
    return verdict.ok
  })
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return void say(usage)
  process.exitCode = (await prove(proofFrom(args))) ? 0 : 1
}

await main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
