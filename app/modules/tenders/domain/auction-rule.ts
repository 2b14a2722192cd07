import { type Exact, exact, isDecimal } from '#app/kernel/exact.ts'

/**
 * After the prices are opened each bidder still in may lower its own, for so many minutes. What comes within the last
 * `extendMinutes` moves the end so far ahead. `leastStep` is per cent of the bidder's own whole-life cost.
 */
export type AuctionRule = {
  readonly minutes: number
  readonly extendMinutes: number
  readonly leastStep: string
}

/** Time enough for a small firm to work out another price and to type it in. */
export const extendMinutes = 10
export const shortestAuction = 30
export const longestAuction = 480

export type AuctionFault = 'auction-off-range' | 'step-off-range'

/** Why an auction cannot be published like this, or null. */
export function auctionFault(rule: AuctionRule | null): AuctionFault | null {
  if (rule === null) return null
  const { minutes, leastStep } = rule
  if (!Number.isInteger(minutes) || minutes < shortestAuction || minutes > longestAuction) return 'auction-off-range'
  return isDecimal(leastStep) && isStep(exact(leastStep)) ? null : 'step-off-range'
}

const isStep = (step: Exact): boolean => step.gt(0n) && step.lte(exact(10))
