import { type Exact, exact, sumExact } from '#app/kernel/exact.ts'

export type LowPriceTest = 'below-mean-40' | 'below-next-30'
export type AbnormallyLow = { readonly bid: string; readonly tests: readonly LowPriceTest[] }

/**
 * Prices so low that the supplier must be asked to explain: at least 40 % under the mean of the other bids, or at least
 * 30 % under the next price up. Exactly 40 % or 30 % counts. A flag starts the exchange the law asks for and removes no bid.
 */
export function abnormallyLow(bids: readonly { readonly bid: string; readonly price: Exact }[]): AbnormallyLow[] {
  const total = sumExact(bids.map(({ price }) => price))
  const ordered = [...bids].sort((a, b) => a.price.compare(b.price))
  const flagged = ordered.flatMap(({ bid, price }, index): AbnormallyLow[] => {
    if (bids.length < 2) return []
    const meanOfOthers = total.sub(price).div(exact(bids.length - 1))
    const next = ordered[index + 1]?.price
    const level = ordered[index - 1]?.price.equals(price) ?? false
    const tests: LowPriceTest[] = []
    if (price.mul(100n).lte(meanOfOthers.mul(60n))) tests.push('below-mean-40')
    if (!level && next !== undefined && price.mul(100n).lte(next.mul(70n))) tests.push('below-next-30')
    return tests.length > 0 ? [{ bid, tests }] : []
  })
  return flagged.sort((a, b) => (a.bid < b.bid ? -1 : 1))
}
