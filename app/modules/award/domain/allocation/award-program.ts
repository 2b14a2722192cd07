import type { Exact } from '#app/kernel/exact.ts'
import type { AllocationInput, AwardLimits } from './allocation.ts'
import type { Offer } from './offers.ts'
import type { Program, Row } from './program.ts'
import { splitByPair } from './split-by-pair.ts'
import { threeLotRows } from './three-lots.ts'

/** What an award must keep to, beside winning every lot once. */
export type Rules = {
  readonly language: AllocationInput['language']
  readonly limits: AwardLimits
  /** Awards that are not meant, as places in the list of offers. */
  readonly others: readonly (readonly number[])[]
}

type Supplier = { readonly name: string; readonly offers: readonly number[] }

const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b))

/** How many parts a pound is divided into, so that every score is whole. */
export const partsOfPound = (offers: readonly Offer[]): bigint =>
  offers.reduce((parts, { score }) => (parts * score.d) / greatest(parts, score.d), 1n)

export const wholeScore = (score: Exact, parts: bigint): bigint => (score.s * score.n * parts) / score.d

function suppliersIn(offers: readonly Offer[]): Supplier[] {
  const found = new Map<string, number[]>()
  for (const [index, { bid }] of offers.entries())
    if (bid) found.set(bid.supplier, [...(found.get(bid.supplier) ?? []), index])
  return [...found].map(([name, own]) => ({ name, offers: own }))
}

const sumRow = (columns: readonly number[], right: number): Row => ({
  kind: 'most',
  right,
  terms: columns.map((column) => [column, 1]),
})

const countsSuppliers = ({ minSuppliers, maxSuppliers }: AwardLimits): boolean =>
  maxSuppliers !== null || (minSuppliers !== null && minSuppliers > 0)

/** For limits on how many suppliers win, each supplier has a column more: whether it wins something. */
function supplierRows(
  suppliers: readonly Supplier[],
  first: number,
  { minSuppliers, maxSuppliers }: AwardLimits,
): Row[] {
  const winning = suppliers.map((_, index) => first + index)
  const rows: Row[] = []
  if (maxSuppliers !== null) rows.push(sumRow(winning, maxSuppliers))
  if (minSuppliers !== null && minSuppliers > 0) {
    rows.push({ kind: 'most', right: -minSuppliers, terms: winning.map((column) => [column, -1]) })
    for (const [index, { offers }] of suppliers.entries()) {
      const own = offers.map((column) => [column, -1] as const)
      rows.push({ kind: 'most', right: 0, terms: [[first + index, 1], ...own] })
    }
  }
  return rows
}

function rowsOf(offers: readonly Offer[], lots: number, suppliers: readonly Supplier[], rules: Rules): Row[] {
  const { lotsPerSupplier } = rules.limits
  const won: { readonly kind: 'equal'; readonly right: 1; readonly terms: [number, number][] }[] = Array.from(
    { length: lots },
    () => ({ kind: 'equal', right: 1, terms: [] }),
  )
  for (const [index, offer] of offers.entries()) for (const lot of offer.lots) won[lot]?.terms.push([index, 1])
  const several = suppliers.filter((supplier) => supplier.offers.length > 1)
  const once = rules.language === 'xor' ? several.map((supplier) => sumRow(supplier.offers, 1)) : []
  const size = (column: number) => offers[column]?.lots.length ?? 0
  const counted = countsSuppliers(rules.limits)
  const capped = suppliers.flatMap((supplier, index): Row[] => {
    if (lotsPerSupplier === null) return []
    const terms = supplier.offers.map((column) => [column, size(column)] as const)
    if (!counted) return [{ kind: 'most', right: lotsPerSupplier, terms }]
    return [{ kind: 'most', right: 0, terms: [...terms, [offers.length + index, -lotsPerSupplier]] }]
  })
  const others = rules.others.map((taken) => sumRow(taken, taken.length - 1))
  return [...won, ...once, ...capped, ...others, ...supplierRows(suppliers, offers.length, rules.limits)]
}

/** Wherever a supplier wins a lot, it is one of those who win: the rows that these values break. */
function unnamedWinners(offers: readonly Offer[], lots: number, suppliers: readonly Supplier[]) {
  return (values: Float64Array): Row[] =>
    suppliers.flatMap(({ offers: own }, index) => {
      const named = offers.length + index
      return Array.from({ length: lots }, (_, lot): Row | null => {
        const winning = own.filter((column) => offers[column]?.lots.includes(lot))
        const share = winning.reduce((sum, column) => sum + (values[column] ?? 0), 0)
        if (share <= (values[named] ?? 0) + 1e-6) return null
        return { kind: 'most', right: 0, terms: [[named, -1], ...winning.map((column) => [column, 1] as const)] }
      }).filter((row) => row !== null)
    })
}

function keepsRules(offers: readonly Offer[], lots: number, { language, limits, others }: Rules) {
  return (taken: readonly number[]): boolean => {
    const covered = taken.flatMap((column) => offers[column]?.lots ?? [])
    if (covered.length !== lots || new Set(covered).size !== lots) return false
    const wins = new Map<string, { bids: number; lots: number }>()
    for (const column of taken) {
      const offer = offers[column]
      if (!offer?.bid) continue
      const so = wins.get(offer.bid.supplier) ?? { bids: 0, lots: 0 }
      wins.set(offer.bid.supplier, { bids: so.bids + 1, lots: so.lots + offer.lots.length })
    }
    const { lotsPerSupplier, minSuppliers, maxSuppliers } = limits
    const each = [...wins.values()]
    return (
      (language === 'or' || each.every(({ bids }) => bids === 1)) &&
      (lotsPerSupplier === null || each.every((won) => won.lots <= lotsPerSupplier)) &&
      (minSuppliers === null || wins.size >= minSuppliers) &&
      (maxSuppliers === null || wins.size <= maxSuppliers) &&
      !others.some((other) => other.every((column) => taken.includes(column)))
    )
  }
}

/** The choice between offers as a programme in whole numbers. */
export function awardProgram(offers: readonly Offer[], lots: number, rules: Rules): Program {
  const { maxSuppliers } = rules.limits
  const counted = countsSuppliers(rules.limits)
  const suppliers = suppliersIn(offers)
  const parts = partsOfPound(offers)
  const lotsOf = offers.map((offer) => offer.lots)
  const costs = offers.map(({ score }) => wholeScore(score, parts))
  return {
    costs: counted ? [...costs, ...suppliers.map(() => 0n)] : costs,
    whole: offers.length,
    rows: rowsOf(offers, lots, suppliers, rules),
    broken: maxSuppliers === null ? () => [] : unnamedWinners(offers, lots, suppliers),
    sharper: (values) => threeLotRows(lotsOf, lots, values),
    halves: (values, range) => splitByPair(lotsOf, lots, values, range),
    accepts: keepsRules(offers, lots, rules),
  }
}
