import { exact } from '../../app/kernel/exact.ts'
import { type AllocationInput, type LotBid, noLimits } from '../../app/modules/award/domain/allocation/allocation.ts'

/** Mulberry32: the same numbers from the same seed on every machine. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Kind = 'ordinary' | 'rivals'
type Size = { readonly lots: number; readonly bids: number; readonly most: number; readonly suppliers: number }

/**
 * Bids for one to `most` lots drawn at random, cheaper by the lot the more they take. In an `ordinary` market a bid's price
 * is the sum of prices of its own for each lot; among `rivals` everybody knows the same cost of a lot, and bids differ by a
 * few per cent of the whole, so that hundreds of combinations lie close together.
 */
export function randomLots(kind: Kind, { lots, bids, most, suppliers }: Size, seed: number): AllocationInput {
  const next = chance(seed)
  const upTo = (count: number) => Math.floor(next() * count)
  const named = Array.from({ length: lots }, (_, lot) => `Lot ${lot + 1}`)
  const base = named.map(() => 500 + next() * 1000)
  const priceOf = (taken: readonly number[]): number => {
    if (kind === 'ordinary')
      return taken.reduce((sum) => sum + 500 + next() * 1000, 0) * (1 - 0.05 * (taken.length - 1))
    return taken.reduce((sum, lot) => sum + (base[lot] ?? 0), 0) * (0.8 + 0.4 * next()) * (1 - 0.02 * taken.length)
  }
  const bid = (taken: readonly number[]): LotBid => ({
    supplier: `Supplier ${upTo(suppliers) + 1}`,
    lots: taken.map((lot) => named[lot] ?? ''),
    price: exact(Math.round(priceOf(taken) * 100)).div(100n),
  })
  const anyLots = () => {
    const taken = new Set<number>()
    for (const count = 1 + upTo(most); taken.size < count; ) taken.add(upTo(lots))
    return [...taken].sort((a, b) => a - b)
  }
  const all = Array.from({ length: bids }, (_, index) => bid(index < lots ? [index] : anyLots()))
  return { lots: named, bids: all, language: 'or', limits: noLimits, fallback: new Map(), quality: null }
}
