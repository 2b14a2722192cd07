import type { AllocationInput, Award } from './allocation.ts'
import { awardProgram, type Rules } from './award-program.ts'
import type { Offer } from './offers.ts'
import { openRange, type Program, type Range } from './program.ts'
import { type Choice, type Found, type Progress, Search } from './search.ts'

export type Looking<Result> = Generator<Progress, Result, boolean | undefined>
export type Ground = { readonly offers: readonly Offer[]; readonly lots: number }

type Stopped = Extract<Found, { kind: 'stopped' }>
/** The first award by score, suppliers and order; or that there is none; or how far the search came. */
export type First = { readonly kind: 'proven'; readonly choice: Choice } | { readonly kind: 'none' } | Stopped

/** A range in which only these offers may win. */
export function onlyThese(program: Program, allowed: (column: number) => boolean): Range {
  const range = openRange(program)
  for (let column = 0; column < program.whole; column++) if (!allowed(column)) range.upper[column] = 0
  return range
}

export function suppliersAmong({ offers }: Ground, taken: readonly number[]): number {
  return new Set(taken.flatMap((column) => offers[column]?.bid?.supplier ?? [])).size
}

/** A search that knows what it has learnt under these rules. */
export const searchUnder = ({ offers, lots }: Ground, rules: Rules): Sought => {
  const program = awardProgram(offers, lots, rules)
  return { rules, program, search: new Search(program) }
}

export type Sought = { readonly rules: Rules; readonly program: Program; readonly search: Search }

/** Whether any award costs at most so much; any one will do. */
function* anyAward(ground: Ground, rules: Rules, atMost: bigint, allowed: (column: number) => boolean): Looking<Found> {
  const program = awardProgram(ground.offers, ground.lots, rules)
  return yield* new Search(program).cheapest({ range: onlyThese(program, allowed), atMost, anyWillDo: true })
}

const withLimit = (rules: Rules, maxSuppliers: number): Rules => ({
  ...rules,
  limits: { ...rules.limits, maxSuppliers },
})

/** Lot by lot, the offer that stands first in the order and with which an equally good award is still to be had. */
function* firstInOrder(
  ground: Ground,
  rules: Rules,
  start: Choice,
  allowed: (column: number) => boolean,
): Looking<First> {
  const { offers, lots } = ground
  const program = awardProgram(offers, lots, rules)
  const search = new Search(program)
  const range = onlyThese(program, allowed)
  let witness = start
  for (let lot = 0; lot < lots; lot++) {
    const covers = (column: number) => offers[column]?.lots.includes(lot) === true
    for (let column = 0; column < offers.length; column++) {
      if (!covers(column) || range.upper[column] === 0) continue
      const known = witness.taken.includes(column)
      if (!known) {
        const tried = { lower: range.lower.slice(), upper: range.upper.slice() }
        tried.lower[column] = 1
        const found = yield* search.cheapest({ range: tried, atMost: start.cost, anyWillDo: true })
        if (found.kind === 'stopped') return { kind: 'stopped', choice: witness, least: start.cost }
        if (found.kind === 'none') {
          range.upper[column] = 0
          continue
        }
        witness = found.choice
      }
      range.lower[column] = 1
      break
    }
  }
  return { kind: 'proven', choice: witness }
}

/** Hands a search on that settles something else: how far the award itself is stands fixed meanwhile. */
export function* meanwhile<Result>(search: Looking<Result>, award: bigint | null): Looking<Result> {
  for (let step = search.next(); ; ) {
    if (step.done) return step.value
    step = search.next(yield { effort: step.value.effort, best: award, least: award })
  }
}

/** Settles a tie: as few suppliers as can be, then the first in order. */
function* settled(ground: Ground, rules: Rules, start: Choice, allowed: (column: number) => boolean): Looking<First> {
  const stopped: Stopped = { kind: 'stopped', choice: start, least: start.cost }
  const other = yield* anyAward(ground, { ...rules, others: [...rules.others, start.taken] }, start.cost, allowed)
  if (other.kind === 'stopped') return stopped
  if (other.kind === 'none') return { kind: 'proven', choice: start }
  let best = start
  for (let fewest = suppliersAmong(ground, best.taken); fewest > 0; fewest = suppliersAmong(ground, best.taken)) {
    const found = yield* anyAward(ground, withLimit(rules, fewest - 1), start.cost, allowed)
    if (found.kind === 'stopped') return stopped
    if (found.kind === 'none') break
    best = found.choice
  }
  return yield* firstInOrder(ground, withLimit(rules, suppliersAmong(ground, best.taken)), best, allowed)
}

/** The best award that keeps to the rules; with `settle`, the one that the tie rules put first among equally good ones. */
export function* firstAward(
  ground: Ground,
  { rules, program, search }: Sought,
  { allowed = () => true, settle }: { readonly allowed?: (column: number) => boolean; readonly settle: boolean },
): Looking<First> {
  const found = yield* search.cheapest({ range: onlyThese(program, allowed) })
  if (!settle || found.kind !== 'proven') return found
  return yield* meanwhile(settled(ground, rules, found.choice, allowed), found.choice.cost)
}

/** What these offers come to, listed in the order of the lots. */
export function awardOf({ lots }: AllocationInput, { offers }: Ground, taken: readonly number[]): Award {
  const won = taken
    .flatMap((column) => offers[column] ?? [])
    .sort((one, other) => (one.lots[0] ?? 0) - (other.lots[0] ?? 0))
  const sum = (of: (offer: Offer) => Offer['price']) => won.map(of).reduce((total, value) => total.add(value))
  return {
    won: won.map(({ bid, price, lots: at }) => ({
      bid,
      price,
      lots: bid?.lots ?? at.flatMap((lot) => lots[lot] ?? []),
    })),
    cost: sum(({ price }) => price),
    score: sum(({ score }) => score),
  }
}
