import { parseArgs } from 'node:util'

export const measures = ['list', 'search', 'detail', 'submit', 'score'] as const
export type MeasureName = (typeof measures)[number]

export type Wish = {
  readonly name: MeasureName
  readonly tenders: number
  /** How long one run lasts, without its warm-up. */
  readonly seconds: number
  readonly runs: number
  readonly json: boolean
  /** Takes the build that is there, whatever has changed since. */
  readonly asBuilt: boolean
  /** Asks as somebody with a cookie, for whom every page is made anew. */
  readonly uncached: boolean
}

export const usage = `npm run bench -- ${measures.join('|')} [--tenders 10000] [--seconds 10] [--runs 3] [--json] [--uncached] [--as-built]
Starts the production build on a database that it fills, and says how much it serves to 16 connections.
npm run bench -- evaluate [--runs 3] [--json]
Says how long a large evaluation takes on one processor. It needs neither site nor database.
npm run bench -- allocate [--seconds 60] [--json]
Awards 100 lots to 2,000 bids, and says how long the proof took or how far it came in that time.`

function whole(name: string, typed: string, most: number): number {
  const number = Number(typed)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Error(`--${name} takes a whole number from 1 to ${most}.`)
  return number
}

/** What was asked for on the command line. Throws with a sentence for anything else. */
export function wishFrom(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      tenders: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '10' },
      runs: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
      uncached: { type: 'boolean', default: false },
    },
  })
  const name = measures.find((one) => one === positionals[0])
  if (!name || positionals.length > 1) throw new Error(`Say one thing to measure: ${measures.join(', ')}.`)
  return {
    name,
    tenders: whole('tenders', values.tenders, 1_000_000),
    seconds: whole('seconds', values.seconds, 600),
    runs: whole('runs', values.runs, 100),
    json: values.json,
    asBuilt: values['as-built'],
    uncached: values.uncached,
  }
}
