import type { Exact } from '#app/kernel/exact.ts'
import { shortestDecimal } from '#app/modules/evaluation/domain/decimal-text.ts'
import type { AllocationInput, AwardLimits } from './allocation.ts'

const named = (amounts: ReadonlyMap<string, Exact>) =>
  Object.fromEntries([...amounts].map(([name, amount]) => [name, shortestDecimal(amount)]))

const limitsOf = (limits: AwardLimits) => Object.fromEntries(Object.entries(limits).filter(([, most]) => most !== null))

/**
 * Writes what is asked as the open file that `tool -- allocate` reads, ending in a line feed: the same input always gives
 * the same bytes. Every price must be a decimal number.
 */
export function allocationFile({ lots, bids, language, limits, fallback, quality }: AllocationInput): string {
  const document = {
    version: 1,
    lots,
    bids: bids.map(({ supplier, lots: together, price }) => ({
      supplier,
      lots: together,
      price: shortestDecimal(price),
    })),
    language,
    limits: limitsOf(limits),
    fallback: named(fallback),
    ...(quality && { quality: named(quality.points), poundsPerPoint: shortestDecimal(quality.poundsPerPoint) }),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
