import { type Exact, exact } from '#app/kernel/exact.ts'
import type { AllocationInput, Award, AwardLimits } from './allocation.ts'
import { partsOfPound, type Rules } from './award-program.ts'
import {
  awardOf,
  type First,
  firstAward,
  type Ground,
  type Looking,
  meanwhile,
  type Sought,
  searchUnder,
} from './first-award.ts'
import { offersOf, suppliersOf } from './offers.ts'

/** A limit that leaves no full award; `language` is that a supplier wins one bid at most, `eachLotOnce` that bids overlap. */
export type BindingLimit = keyof AwardLimits | 'language' | 'eachLotOnce'

export type NoFullAward =
  | { readonly kind: 'no-full-award'; readonly lotsWithoutBid: readonly string[] }
  | { readonly kind: 'no-full-award'; readonly bindingLimit: BindingLimit }

/** Not proven in time: the best award seen, and the score that no award can beat. */
export type NotProven = { readonly kind: 'not-proven'; readonly best: Award | null; readonly least: Exact | null }

/** Null where no full award exists. */
export type Comparisons = {
  readonly runnerUpCost: Exact | null
  readonly singleLotCost: Exact | null
  readonly without: ReadonlyMap<string, Exact | null>
}

export type BestAward = { readonly kind: 'optimal'; readonly award: Award }
export type Allocation = (BestAward & Comparisons) | NoFullAward | NotProven

const groundOf = (input: AllocationInput): Ground => ({ offers: offersOf(input), lots: input.lots.length })
const rulesOf = ({ language, limits }: AllocationInput): Rules => ({ language, limits, others: [] })

function notProven(input: AllocationInput, ground: Ground, found: Extract<First, { kind: 'stopped' }>): NotProven {
  return {
    kind: 'not-proven',
    best: found.choice && awardOf(input, ground, found.choice.taken),
    least: found.least === null ? null : exact(found.least).div(partsOfPound(ground.offers)),
  }
}

/** The pounds that a search's whole costs stand for. */
export function scoreOf(input: AllocationInput): (cost: bigint) => Exact {
  const parts = partsOfPound(offersOf(input))
  return (cost) => exact(cost).div(parts)
}

const relaxations: readonly BindingLimit[] = ['lotsPerSupplier', 'minSuppliers', 'maxSuppliers', 'language']

const without = (rules: Rules, limit: BindingLimit): Rules =>
  limit === 'language' ? { ...rules, language: 'or' } : { ...rules, limits: { ...rules.limits, [limit]: null } }

const holds = ({ language, limits }: Rules, limit: BindingLimit): boolean =>
  limit === 'language' ? language === 'xor' : limit !== 'eachLotOnce' && limits[limit] !== null

/** Why there is no full award: lots that nobody bid for, or the limit without which there would be one. */
function* whyNone(input: AllocationInput, ground: Ground): Looking<NoFullAward | NotProven> {
  const covered = new Set(ground.offers.flatMap(({ lots }) => lots))
  const lotsWithoutBid = input.lots.filter((_, lot) => !covered.has(lot))
  if (lotsWithoutBid.length > 0) return { kind: 'no-full-award', lotsWithoutBid }
  const free = { ...ground, offers: ground.offers.map((offer) => ({ ...offer, score: exact(0) })) }
  const rules = rulesOf(input)
  const held = relaxations.filter((limit) => holds(rules, limit))
  const alone = held.map((limit) => ({ limit, rules: without(rules, limit) }))
  const together = held.map((limit, index) => ({ limit, rules: held.slice(0, index + 1).reduce(without, rules) }))
  for (const tried of [...alone, ...together]) {
    const found = yield* firstAward(free, searchUnder(free, tried.rules), { settle: false })
    if (found.kind === 'stopped') return { kind: 'not-proven', best: null, least: null }
    if (found.kind === 'proven') return { kind: 'no-full-award', bindingLimit: tried.limit }
  }
  return { kind: 'no-full-award', bindingLimit: 'eachLotOnce' }
}

/** The award that costs least, or is worth most for its cost where quality counts, with ties settled by the open rules. */
export function* bestAward(input: AllocationInput): Looking<BestAward | NoFullAward | NotProven> {
  const ground = groundOf(input)
  const found = yield* firstAward(ground, searchUnder(ground, rulesOf(input)), { settle: true })
  if (found.kind === 'none') return yield* meanwhile(whyNone(input, ground), null)
  if (found.kind === 'stopped') return notProven(input, ground, found)
  return { kind: 'optimal', award: awardOf(input, ground, found.choice.taken) }
}

/** What the best award would cost under other circumstances: undefined where the search was stopped. */
function* costIf(
  input: AllocationInput,
  ground: Ground,
  sought: Sought,
  allowed?: (column: number) => boolean,
): Looking<Exact | null | undefined> {
  const settle = input.quality !== null
  const found = yield* firstAward(ground, sought, allowed ? { allowed, settle } : { settle })
  if (found.kind === 'stopped') return undefined
  return found.kind === 'none' ? null : awardOf(input, ground, found.choice.taken).cost
}

/** The best award, and what the next best, single lots alone and each supplier's absence would cost. */
export function* allocate(input: AllocationInput): Looking<Allocation> {
  const best = yield* bestAward(input)
  if (best.kind !== 'optimal') return best
  const ground = groundOf(input)
  const rules = rulesOf(input)
  const sought = searchUnder(ground, rules)
  const { award } = best
  const winning = new Set(award.won.flatMap(({ bid }) => bid?.supplier ?? []))
  const taken = ground.offers.flatMap(({ bid, lots }, column) =>
    award.won.some((won) => (bid ? won.bid === bid : won.bid === null && won.lots[0] === input.lots[lots[0] ?? -1]))
      ? [column]
      : [],
  )
  const unfinished: NotProven = { kind: 'not-proven', best: award, least: award.score }
  const runnerUpCost = yield* costIf(input, ground, searchUnder(ground, { ...rules, others: [taken] }))
  const singleLotCost = yield* costIf(input, ground, sought, (column) => ground.offers[column]?.lots.length === 1)
  if (runnerUpCost === undefined || singleLotCost === undefined) return unfinished
  const absences = new Map<string, Exact | null>()
  for (const supplier of suppliersOf(input)) {
    const stays = (column: number) => ground.offers[column]?.bid?.supplier !== supplier
    const cost = winning.has(supplier) ? yield* costIf(input, ground, sought, stays) : award.cost
    if (cost === undefined) return unfinished
    absences.set(supplier, cost)
  }
  return { ...best, runnerUpCost, singleLotCost, without: absences }
}
