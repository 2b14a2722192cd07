import { type Exact, exact, sumExact } from '#app/kernel/exact.ts'
import type { AllocationInput, LotBid, Won } from '../domain/allocation/allocation.ts'

type Entry = {
  readonly supplier: string | null
  readonly lots: readonly number[]
  readonly won: Won
  readonly score: Exact
}
export type Plain = { readonly entries: readonly Entry[]; readonly cost: Exact; readonly score: Exact }

const compareLists = (one: readonly (string | number)[], other: readonly (string | number)[]): number => {
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [a, b] = [one[i], other[i]]
    if (a === b) continue
    if (a === undefined) return -1
    if (b === undefined) return 1
    return a < b ? -1 : 1
  }
  return 0
}

const compareEntries = (one: Entry, other: Entry): number => {
  if (one.supplier === null || other.supplier === null)
    return Number(one.supplier === null) - Number(other.supplier === null)
  return (
    compareLists([one.supplier], [other.supplier]) ||
    compareLists(one.lots, other.lots) ||
    one.won.price.compare(other.won.price)
  )
}

const suppliersOf = (entries: readonly Entry[]) => new Set(entries.flatMap(({ supplier }) => supplier ?? []))

function entriesOf({ lots, bids, fallback, quality }: AllocationInput): Entry[] {
  const bidEntry = (bid: LotBid): Entry => {
    const own = bid.lots.map((lot) => lots.indexOf(lot)).sort((a, b) => a - b)
    const worth = quality?.points.get(bid.supplier)?.mul(quality.poundsPerPoint).mul(own.length) ?? exact(0)
    return {
      supplier: bid.supplier,
      lots: own,
      won: { bid, lots: bid.lots, price: bid.price },
      score: bid.price.sub(worth),
    }
  }
  const kept = [...fallback].map(
    ([lot, price]): Entry => ({
      supplier: null,
      lots: [lots.indexOf(lot)],
      won: { bid: null, lots: [lot], price },
      score: price,
    }),
  )
  const all = [...bids.map(bidEntry), ...kept]
  return all.filter(
    (entry, index) =>
      !all
        .slice(0, index)
        .some((before) => compareEntries(before, entry) === 0 && compareLists(before.lots, entry.lots) === 0),
  )
}

/** Every full award that keeps to the rules, tried one by one, best first. Only for a handful of lots. */
export function everyAward(input: AllocationInput, keep: (bid: LotBid) => boolean = () => true): Plain[] {
  const { lots, language, limits } = input
  const entries = entriesOf({ ...input, bids: input.bids.filter(keep) })
  const found: Plain[] = []
  const fits = (taken: readonly Entry[]): boolean => {
    const names = suppliersOf(taken)
    const { lotsPerSupplier, minSuppliers, maxSuppliers } = limits
    if (names.size < (minSuppliers ?? 0) || names.size > (maxSuppliers ?? names.size)) return false
    return [...names].every((name) => {
      const own = taken.filter(({ supplier }) => supplier === name)
      const won = own.reduce((sum, entry) => sum + entry.lots.length, 0)
      return (language === 'or' || own.length === 1) && won <= (lotsPerSupplier ?? won)
    })
  }
  const extend = (taken: readonly Entry[]): void => {
    const covered = new Set(taken.flatMap((entry) => entry.lots))
    const next = lots.findIndex((_, lot) => !covered.has(lot))
    if (next === -1) {
      if (!fits(taken)) return
      const cost = sumExact(taken.map(({ won }) => won.price))
      found.push({ entries: taken, cost, score: sumExact(taken.map(({ score }) => score)) })
      return
    }
    for (const entry of entries)
      if (entry.lots[0] === next && entry.lots.every((lot) => !covered.has(lot))) extend([...taken, entry])
  }
  extend([])
  const inOrder = (one: Plain, other: Plain): number => {
    for (const [i, entry] of one.entries.entries()) {
      const order = compareEntries(entry, other.entries[i] ?? entry)
      if (order !== 0) return order
    }
    return 0
  }
  return found.sort(
    (one, other) =>
      one.score.compare(other.score) ||
      suppliersOf(one.entries).size - suppliersOf(other.entries).size ||
      inOrder(one, other),
  )
}
