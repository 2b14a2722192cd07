import { readFileSync } from 'node:fs'
import { runAllocate } from './allocate.ts'
import { runEvaluate } from './evaluate.ts'
import { verdictText, verifyText } from './verify.ts'
import { isGenuine, keyIn } from './verify-receipt.ts'

type Outcome = { readonly exit: 0 | 1 | 2; readonly out?: string; readonly faults?: readonly string[] }
type Command = (args: readonly string[]) => Promise<Outcome>

const usage = `Usage:
  npm run --silent tool -- evaluate FILE
  npm run --silent tool -- allocate FILE
  npm run --silent tool -- verify RECORD [RECEIPT ...]
  npm run --silent tool -- verify-receipt RECEIPT --key KEY
  npm run --silent tool -- first-operator [--name NAME --email ADDRESS]

FILE may be - for standard input. KEY is a public key in PEM form, the published terms of the tender or its record.`

const wrongUse: Outcome = { exit: 2, faults: [usage] }

class Unreadable extends Error {}

function contentOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file === '-' ? 0 : file))
  } catch (fault) {
    throw new Unreadable(fault instanceof TypeError ? `${file}: is not text in UTF-8` : `${file}: cannot be read`)
  }
}

type Calculation = (text: string) => { readonly output: string } | { readonly faults: readonly string[] }

const calculated =
  (calculate: Calculation): Command =>
  async ([file, ...more]) => {
    if (file === undefined || more.length > 0) return wrongUse
    const run = calculate(contentOf(file))
    return 'faults' in run ? { exit: 2, faults: run.faults } : { exit: 0, out: run.output }
  }

const verifyFile: Command = async ([file, ...receipts]) => {
  if (file === undefined) return wrongUse
  const verdict = await verifyText(contentOf(file), receipts.map(contentOf))
  return 'faults' in verdict
    ? { exit: 2, faults: verdict.faults }
    : { exit: verdict.ok ? 0 : 1, out: verdictText(verdict) }
}

const verifyReceiptFile: Command = async ([file, flag, keyFile, ...more]) => {
  if (file === undefined || flag !== '--key' || keyFile === undefined || more.length > 0) return wrongUse
  const key = keyIn(contentOf(keyFile))
  if (key === null) return { exit: 2, faults: [`${keyFile}: has no key for receipts`] }
  const ok = await isGenuine(contentOf(file), key)
  const claim = ok ? '✓ This key signed exactly these lines.' : '✗ This key did not sign exactly these lines.'
  return { exit: ok ? 0 : 1, out: `${claim}\n${JSON.stringify({ ok })}\n` }
}

// Only this command needs a database; the others must run where there is none.
const makeOperator: Command = async (args) => (await import('./first-operator.ts')).firstOperator(args)

const commands: Readonly<Record<string, Command>> = {
  evaluate: calculated(runEvaluate),
  allocate: calculated(runAllocate),
  verify: verifyFile,
  'verify-receipt': verifyReceiptFile,
  'first-operator': makeOperator,
}

async function run([name = '', ...args]: readonly string[]): Promise<Outcome> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    return command ? await command(args) : wrongUse
  } catch (fault) {
    if (fault instanceof Unreadable) return { exit: 2, faults: [fault.message] }
    throw fault
  }
}

const { exit, out = '', faults = [] } = await run(process.argv.slice(2))
process.stdout.write(out)
process.stderr.write(faults.map((line) => `${line}\n`).join(''))
process.exitCode = exit
