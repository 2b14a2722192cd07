import { type Exact, toDecimals } from '#app/kernel/exact.ts'
import { shortestDecimal } from '#app/modules/evaluation/domain/decimal-text.ts'
import type { Allocation } from './allocate.ts'
import type { LotBid, Won } from './allocation.ts'

/** How amounts are written: prices as the file has them, sums with as many decimals as its most precise price. */
export type Written = {
  readonly price: (bid: LotBid) => string | undefined
  readonly fallback: (lot: string) => string | undefined
  readonly decimals: number
}

function sumText(value: Exact, decimals: number): string {
  const shortest = shortestDecimal(value)
  return (shortest.split('.')[1] ?? '').length > decimals ? shortest : toDecimals(value, decimals)
}

/** Writes an allocation as the open document that the command prints, ending in a line feed. */
export function allocationDocument(allocation: Allocation, withQuality: boolean, written: Written): string {
  const sum = (value: Exact | null | undefined) => (value ? sumText(value, written.decimals) : null)
  const wonJson = ({ bid, lots, price }: Won) => ({
    supplier: bid?.supplier ?? null,
    lots,
    price: (bid ? written.price(bid) : written.fallback(lots[0] ?? '')) ?? shortestDecimal(price),
  })
  const nothing = { runnerUpCost: null, singleLotCost: null, without: null }
  const document = () => {
    if (allocation.kind === 'no-full-award') {
      const { kind: status, ...reason } = allocation
      return { status, cost: null, score: null, award: [], ...nothing, gap: null, ...reason }
    }
    if (allocation.kind === 'not-proven') {
      const { best, least } = allocation
      const gap = best && least ? sum(best.score.sub(least)) : null
      const score = withQuality ? sum(best?.score) : null
      return { status: 'not-proven', cost: sum(best?.cost), score, award: [], ...nothing, gap }
    }
    const { award, runnerUpCost, singleLotCost, without } = allocation
    return {
      status: 'optimal',
      cost: sum(award.cost),
      score: withQuality ? sum(award.score) : null,
      award: award.won.map(wonJson),
      runnerUpCost: sum(runnerUpCost),
      singleLotCost: sum(singleLotCost),
      without: Object.fromEntries([...without].map(([supplier, cost]) => [supplier, sum(cost)])),
      gap: '0',
    }
  }
  return `${JSON.stringify(document(), null, 2)}\n`
}
