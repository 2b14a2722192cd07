import { exact } from '#app/kernel/exact.ts'
import { daysBetween, type IsoDate } from '#app/kernel/london-time.ts'
import { type Pence, penceFromPounds, poundsFromPence } from '#app/kernel/money.ts'

/** With electronic bids and every document given with the notice (Procurement Act 2023, section 54). */
export const shortestTenderDays = 25

/**
 * How many calendar days suppliers have: from the day after publication to the day of the deadline, that day included
 * (Procurement Act 2023, section 54).
 */
export const tenderDays = (publishedOn: IsoDate, closesOn: IsoDate): number => daysBetween(publishedOn, closesOn)

/**
 * From which value, VAT included, goods and services bought by schools are under the full regime (Procurement Act 2023,
 * schedule 1, row for authorities other than central government). Earliest first; in whole pounds.
 */
const thresholds: readonly { readonly from: IsoDate; readonly pounds: number }[] = [
  { from: '2025-02-24', pounds: 214_904 },
  { from: '2026-01-01', pounds: 207_720 },
]

export type RegimeHint = {
  readonly gross: Pence
  readonly threshold: Pence
  /** At or over the threshold, where the minimum periods, notices and standstill are the law and not only good practice. */
  readonly above: boolean
}

/**
 * Which rules probably apply: the whole joint requirement over its full term, with VAT, against the threshold of the
 * day (Procurement Act 2023, section 4 and schedule 3). A hint to check, never a decision. Null before the Act.
 */
export function regimeHint(netEstimate: Pence, vatPercent: string, startedOn: IsoDate): RegimeHint | null {
  const row = thresholds.findLast(({ from }) => from <= startedOn)
  if (!row) return null
  const gross = penceFromPounds(poundsFromPence(netEstimate).mul(exact(vatPercent).add(100n)).div(100n))
  const threshold = penceFromPounds(exact(row.pounds))
  return { gross, threshold, above: gross >= threshold }
}
