import { parseArgs } from 'node:util'
import { toDecimals } from '../../app/kernel/exact.ts'
import { allocate, bestAward, type NotProven } from '../../app/modules/award/domain/allocation/allocate.ts'
import type { Award } from '../../app/modules/award/domain/allocation/allocation.ts'
import { type Kind, randomLots } from './random-lots.ts'

const allowed = 5
const seeds = [1, 2, 3]
const hard: readonly Market[] = [
  { kind: 'rivals', most: 4, seed: 1 },
  { kind: 'rivals', most: 8, seed: 1 },
  { kind: 'rivals', most: 15, seed: 1 },
]

type Market = { readonly kind: Kind; readonly most: number; readonly seed: number }

type Figure = Market & {
  readonly status: string
  readonly seconds: number
  /** Of one core: less than `seconds` where others work on the machine. */
  readonly processorSeconds: number
  readonly cost: string | null
  readonly gapPercent: string | null
}

const pounds = (award: Award | null) => award && toDecimals(award.cost, 2)

function gapOf({ best, least }: NotProven): string | null {
  return best && least ? toDecimals(best.score.sub(least).div(best.score).mul(100), 2) : null
}

/** 100 lots and 2,000 bids: everything that the open file answers, or the best award as far as it comes in the time. */
function figureOf(
  { kind, most, seed }: Market,
  seconds: number,
  calculate: typeof allocate | typeof bestAward,
): Figure {
  const input = randomLots(kind, { lots: 100, bids: 2000, most, suppliers: 60 }, seed)
  const began = performance.now()
  const used = process.cpuUsage()
  const search = calculate(input)
  for (let step = search.next(); ; step = search.next(performance.now() - began > seconds * 1000)) {
    if (!step.done) continue
    const { user, system } = process.cpuUsage(used)
    const answer = step.value
    const times = { seconds: (performance.now() - began) / 1000, processorSeconds: (user + system) / 1e6 }
    const shared = { kind, most, seed, status: answer.kind, ...times }
    if (answer.kind === 'optimal') return { ...shared, cost: pounds(answer.award), gapPercent: '0' }
    if (answer.kind === 'no-full-award') return { ...shared, cost: null, gapPercent: null }
    return { ...shared, cost: pounds(answer.best), gapPercent: gapOf(answer) }
  }
}

function say(figure: Figure, json: boolean): void {
  const { kind, most, seed, status, seconds, processorSeconds, cost, gapPercent } = figure
  const near = cost === null ? 'nothing found' : `best £${cost}, at most ${gapPercent}% above what any award must cost`
  const told = status === 'optimal' ? `proven, £${cost}` : `not proven, ${near}`
  const line = `${kind}, up to ${most} lots a bid, seed ${seed}: ${told}, ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of one core)`
  process.stdout.write(`${json ? JSON.stringify(figure) : line}\n`)
}

/** `npm run bench -- allocate`: the ordinary market must be proven in time; how near the hard ones come is put on record. */
export function benchAllocate(args: readonly string[]): boolean {
  const options = { seconds: { type: 'string', default: '60' }, json: { type: 'boolean', default: false } } as const
  const { seconds, json } = parseArgs({ args: [...args], options }).values
  const ordinary = seeds.map((seed) => {
    const figure = figureOf({ kind: 'ordinary', most: 4, seed }, Number(seconds), allocate)
    say(figure, json)
    return figure
  })
  for (const market of hard) say(figureOf(market, Number(seconds), bestAward), json)
  return ordinary.every((figure) => figure.status === 'optimal' && figure.seconds < allowed)
}
