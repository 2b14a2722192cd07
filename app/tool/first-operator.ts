import { randomInt } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { ZodError } from 'zod'
import { theService } from '../modules/identity/domain/actor.ts'
import { serviceIsRun } from '../modules/identity/queries/service-is-run.server.ts'
import { registerWording } from '../modules/identity/ui/wording.ts'
import { enrolPerson } from '../modules/identity/use-cases/enrol-person.server.ts'
import { foundOrganisation } from '../modules/identity/use-cases/found-organisation.server.ts'
import { env, settingFaults } from '../platform/env.server.ts'
import { inTransaction } from '../platform/jobs/in-transaction.server.ts'
import { endConnections } from '../platform/process.server.ts'
import { Refused } from '../platform/refusals.ts'
import { databaseFaults } from '../platform/start-checks.server.ts'

type Outcome = { readonly exit: 0 | 1 | 2; readonly out?: string; readonly faults?: readonly string[] }
export type Operator = { readonly name: string; readonly email: string }

/** Letters that nobody takes for another when they read them aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 5
const onlyOneAtATime = 7_415_202_602

const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
const newPassword = () => Array.from({ length: GROUPS }, group).join('-')

/**
 * Makes the one who runs a new installation: an account, the body that runs the service and the seat in it, all or none.
 * Answers the password, which is kept nowhere; null when somebody runs this service already.
 */
export const makeFirstOperator = ({ name, email }: Operator): Promise<string | null> =>
  inTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${onlyOneAtATime})`)
    if (await serviceIsRun(tx)) return null
    const service = { actor: theService }
    const password = newPassword()
    const { id: personId } = await enrolPerson.within(tx, service, { name, email, password })
    const plan = { kind: 'platform', name: 'Clusterbuy', role: 'operator', personId } as const
    await foundOrganisation.within(tx, service, plan)
    return password
  })

const welcome = ({ name }: Operator, password: string) => `${name} runs this service now.

  Sign in at   ${env().PUBLIC_URL}/sign-in
  Password     ${password}

The password is shown only here and kept nowhere. After signing in, set up an authenticator app or a passkey under
Security, without which an operator can do nothing, and choose a password of your own there.
`

const isRun = 'Somebody runs this service already. They can give further people a seat in it.'

function sentencesOf(fault: unknown): string[] {
  if (String((fault as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) return [(fault as Error).message]
  if (fault instanceof ZodError) return fault.issues.map(({ message }) => message)
  if (fault instanceof Refused && fault.reason === 'email-taken') return [registerWording['email-taken']]
  throw fault
}

async function asked(args: readonly string[]): Promise<Operator> {
  const options = { name: { type: 'string' }, email: { type: 'string' } } as const
  const { name, email } = parseArgs({ args: [...args], options }).values
  if (name !== undefined && email !== undefined) return { name, email }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answers = {
    name: name ?? (await terminal.question('Name of the first operator: ')),
    email: email ?? (await terminal.question('E-mail address to sign in with: ')),
  }
  terminal.close()
  return answers
}

/** Why nobody can be made operator here: as when the site is started. */
async function placeFaults(): Promise<string[]> {
  const faults = settingFaults(process.env)
  return faults.length > 0 ? faults : databaseFaults(env().CLUSTERBUY_MODE, env().DATABASE_URL)
}

/** The command: name and address by option, or asked for. Run with the settings of the site. */
export async function firstOperator(args: readonly string[]): Promise<Outcome> {
  try {
    const faults = await placeFaults()
    if (faults.length > 0) return { exit: 1, faults }
    const operator = await asked(args)
    const password = await makeFirstOperator(operator)
    return password === null ? { exit: 1, faults: [isRun] } : { exit: 0, out: welcome(operator, password) }
  } catch (fault) {
    return { exit: 1, faults: sentencesOf(fault) }
  } finally {
    await endConnections()
  }
}
