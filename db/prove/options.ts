import { parseArgs } from 'node:util'

export const raceSabotages = ['app-clock', 'begin-clock', 'no-lock'] as const
export type RaceSabotage = (typeof raceSabotages)[number]

export type Proof =
  | { readonly what: 'deadline-race'; readonly rounds: number; readonly sabotage: RaceSabotage | null }
  | { readonly what: 'evaluations'; readonly rounds: number }
  | { readonly what: 'crash'; readonly rounds: number; readonly sabotage: 'async-commit' | null }
  | { readonly what: 'restore'; readonly by: 'copy' | 'dump'; readonly server: string | null }

export const usage = `npm run prove -- deadline-race [--rounds 25] [--sabotage ${raceSabotages.join('|')}]
npm run prove -- crash [--rounds 25] [--sabotage async-commit]
npm run prove -- evaluations [--rounds 10000]
npm run prove -- restore [--by copy|dump] [--server postgres://...]
A sabotage takes one safeguard away: the proof must then fail and exit with 1.`

function restoreFrom({ by = 'copy', server, sabotage }: Record<string, string | undefined>): Proof {
  if (sabotage !== undefined) throw new Error('restore has no sabotage.')
  if (by !== 'copy' && by !== 'dump') throw new Error('A database is backed up by copy or by dump.')
  if (by === 'copy' && server !== undefined) throw new Error('Only a dump can be taken from another server.')
  return { what: 'restore', by, server: server ?? null }
}

/** What was asked for on the command line. Throws with a sentence for anything else. */
export function proofFrom(args: readonly string[]): Proof {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '25' },
      sabotage: { type: 'string' },
      by: { type: 'string' },
      server: { type: 'string' },
    },
  })
  const [what, ...more] = positionals
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.')
  if (more.length > 0) throw new Error(`"${more[0]}" is one word too many.`)
  if (what === 'restore') return restoreFrom(values)
  if (values.by !== undefined || values.server !== undefined) throw new Error('--by and --server belong to restore.')
  const wanted = values.sabotage ?? null
  if (what === 'crash') {
    if (wanted !== null && wanted !== 'async-commit') throw new Error('crash can be sabotaged by async-commit only.')
    return { what, rounds, sabotage: wanted }
  }
  if (what === 'evaluations') {
    if (wanted !== null) throw new Error('evaluations cannot be sabotaged.')
    return { what, rounds }
  }
  if (what !== 'deadline-race') throw new Error('Say what to prove: deadline-race, crash, evaluations or restore.')
  const sabotage = raceSabotages.find((one) => one === wanted) ?? null
  if (wanted !== sabotage) throw new Error(`deadline-race can be sabotaged by ${raceSabotages.join(', ')}.`)
  return { what, rounds, sabotage }
}
