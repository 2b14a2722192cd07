import { type Exact, exact, largest, smallest, sumExact, zero } from '#app/kernel/exact.ts'
import type { Scale } from './scale.ts'

/** Above this part of the scale, in per cent, the panel must talk a question through before it agrees. */
export const usualSpreadBand = exact(40)

/** How far apart the panel's own scores for one question are. `ofScale` is the range in per cent of the whole scale. */
export type Spread = {
  readonly lowest: Exact
  readonly highest: Exact
  readonly range: Exact
  readonly ofScale: Exact
  /** Of this panel, not an estimate for another; to six decimals. */
  readonly standardDeviation: Exact
  readonly mustDiscuss: boolean
}

function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2))
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/**
 * Range and standard deviation of the individual scores, and whether they lie so far apart that they must be discussed:
 * more than `band` per cent of the scale, exactly the band being still within it. Throws RangeError without scores.
 */
export function spreadOf(scale: Scale, scores: readonly Exact[], band: Exact = usualSpreadBand): Spread {
  if (scores.length === 0) throw new RangeError('there are no scores to compare')
  const [lowest, highest] = [smallest(scores), largest(scores)]
  const range = highest.sub(lowest)
  const ofScale = range.mul(100n).div(scale.max.sub(scale.min))
  const count = exact(scores.length)
  const mean = sumExact(scores).div(count)
  const variance = sumExact(scores.map((score) => score.sub(mean).mul(score.sub(mean)))).div(count)
  const scaled = variance.mul(10n ** 14n)
  const standardDeviation = exact((wholeRoot(scaled.n / scaled.d) + 5n) / 10n).div(10n ** 6n)
  return {
    lowest,
    highest,
    range,
    ofScale,
    standardDeviation: range.equals(zero) ? zero : standardDeviation,
    mustDiscuss: ofScale.gt(band),
  }
}
