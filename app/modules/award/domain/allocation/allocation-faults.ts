import { type Exact, exact, zero } from '#app/kernel/exact.ts'
import type { Fault } from '#app/modules/evaluation/domain/fault.ts'
import type { AwardLimits, LotBid, QualityWorth } from './allocation.ts'
import { suppliersOf } from './offers.ts'

export type AllocationFault =
  | 'no-lots'
  | 'name-empty'
  | 'lot-repeated'
  | 'bid-without-lots'
  | 'lot-unknown'
  | 'lot-repeated-in-bid'
  | 'price-not-positive'
  | 'max-below-min'
  | 'points-off-range'
  | 'quality-missing'
  | 'pounds-per-point-negative'

type Found = Fault<AllocationFault>

const mostPoints = exact(100)
const positive = (price: Exact, at: Found['at']): Found[] =>
  price.lte(zero) ? [{ at, reason: 'price-not-positive' }] : []

export function lotFaults(lots: readonly string[]): Found[] {
  if (lots.length === 0) return [{ at: ['lots'], reason: 'no-lots' }]
  return lots.flatMap((lot, index): Found[] => {
    if (lot === '') return [{ at: ['lots', index], reason: 'name-empty' }]
    return lots.indexOf(lot) < index ? [{ at: ['lots', index], reason: 'lot-repeated' }] : []
  })
}

/** A bid is for lots of this tender, each once, at a price. Null lots are not looked at. */
export function lotBidFaults(
  { supplier, lots, price }: LotBid,
  known: readonly string[] | null,
  index: number,
): Found[] {
  const at = ['bids', index]
  const named = lots.flatMap((lot, place): Found[] => {
    if (known && !known.includes(lot)) return [{ at: [...at, 'lots', place], reason: 'lot-unknown' }]
    return lots.indexOf(lot) < place ? [{ at: [...at, 'lots', place], reason: 'lot-repeated-in-bid' }] : []
  })
  return [
    ...(supplier === '' ? [{ at: [...at, 'supplier'], reason: 'name-empty' as const }] : []),
    ...(lots.length === 0 ? [{ at: [...at, 'lots'], reason: 'bid-without-lots' as const }] : named),
    ...positive(price, [...at, 'price']),
  ]
}

export const limitFaults = ({ minSuppliers, maxSuppliers }: AwardLimits): Found[] =>
  minSuppliers !== null && maxSuppliers !== null && maxSuppliers < minSuppliers
    ? [{ at: ['limits', 'maxSuppliers'], reason: 'max-below-min' }]
    : []

/** A lot that keeps what it has is a lot of this tender and has a price. */
export const fallbackFaults = (fallback: ReadonlyMap<string, Exact>, known: readonly string[] | null): Found[] =>
  [...fallback].flatMap(([lot, price]) => {
    if (known && !known.includes(lot)) return [{ at: ['fallback', lot], reason: 'lot-unknown' as const }]
    return positive(price, ['fallback', lot])
  })

/** Where quality counts, it counts for everybody who bids. */
export function qualityFaults({ points, poundsPerPoint }: QualityWorth, bids: readonly LotBid[]): Found[] {
  const off = [...points].filter(([, value]) => value.lt(zero) || value.gt(mostPoints))
  const missing = suppliersOf({ bids }).filter((supplier) => !points.has(supplier))
  return [
    ...off.map(([supplier]): Found => ({ at: ['quality', supplier], reason: 'points-off-range' })),
    ...missing.map((supplier): Found => ({ at: ['quality', supplier], reason: 'quality-missing' })),
    ...(poundsPerPoint.lt(zero) ? [{ at: ['poundsPerPoint'], reason: 'pounds-per-point-negative' as const }] : []),
  ]
}
