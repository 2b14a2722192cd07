import { type Exact, exact, zero } from '#app/kernel/exact.ts'

/** How far ahead the winner is after a change of the given size; it must never grow as the change grows. */
export type Lead = (change: Exact) => Exact

type Sample = { readonly at: Exact; readonly lead: Exact }

const halvings = 120
const doublings = 60

/** The fraction with the smallest denominator in a closed range of numbers that are 0 or more. */
function simplestBetween(low: Exact, high: Exact): Exact {
  const whole = low.floor()
  if (whole.equals(low)) return low
  if (whole.add(1n).lte(high)) return whole.add(1n)
  return whole.add(simplestBetween(high.sub(whole).inverse(), low.sub(whole).inverse()).inverse())
}

/** Where a curve of the form (a + bx)/(c + dx) through three samples is 0, or null where it has no single such place. */
function rootThrough(first: Sample, second: Sample, third: Sample): Exact | null {
  const distinct = [first.lead.sub(third.lead), first.lead.sub(second.lead), third.lead]
  if (distinct.some((difference) => difference.equals(zero))) return null
  const ratio = second.lead.mul(first.lead.sub(third.lead)).div(third.lead.mul(first.lead.sub(second.lead)))
  const scaled = ratio.mul(first.at.sub(second.at)).div(first.at.sub(third.at))
  if (scaled.equals(1n)) return null
  return second.at.sub(third.at.mul(scaled)).div(exact(1).sub(scaled))
}

/**
 * The largest change after which nobody else totals more, exact: every method of price points is made of pieces that
 * are straight lines or simple fractions, so halving finds the piece and three samples on it give the place. Null when
 * even a change 2^60 times `start` leaves the winner first. `start` is above 0; the lead at 0 must be 0 or more.
 */
export function lastChangeThatHolds(lead: Lead, start: Exact): Exact | null {
  let high = start
  for (let step = 0; lead(high).gte(zero); step += 1) {
    if (step === doublings) return null
    high = high.mul(2n)
  }
  let holds: Sample = { at: zero, lead: lead(zero) }
  let loses: Sample = { at: high, lead: lead(high) }
  for (let step = 0; step < halvings; step += 1) {
    const at = holds.at.add(loses.at).div(2n)
    const middle = { at, lead: lead(at) }
    const root = rootThrough(holds, middle, loses)
    if (root?.gt(holds.at) && root.lt(loses.at) && lead(root).equals(zero)) return root
    if (middle.lead.gte(zero)) holds = middle
    else loses = middle
  }
  return simplestBetween(holds.at, loses.at)
}
