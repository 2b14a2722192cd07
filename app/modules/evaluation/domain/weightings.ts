import { type Exact, exact, roundHalfUp } from '#app/kernel/exact.ts'
import type { Chance } from './chance.ts'
import { lanes } from './weighed-sums.ts'

/** All weights together, in millionths of a point: 100 points. Whole numbers, so that sums never drift. */
export const wholeWeight = 100_000_000
const unitsPerPoint = BigInt(wholeWeight) / 100n

/** Writes the next weighting into one lane of `weights`; it sums to `wholeWeight`. */
export type NextWeighting = (weights: Float64Array, lane: number) => void

/** Every weighting is as likely as every other: cuts at random places, sorted, and the gaps between them. */
export function anyWeighting(count: number, chance: Chance): NextWeighting {
  const cuts = new Uint32Array(count - 1)
  return (weights, lane) => {
    for (let index = 0; index < cuts.length; index += 1) cuts[index] = chance(wholeWeight + 1)
    cuts.sort()
    let before = 0
    for (let index = 0; index < count; index += 1) {
      const cut = cuts[index] ?? wholeWeight
      weights[index * lanes + lane] = cut - before
      before = cut
    }
  }
}

function inUnits(published: readonly Exact[]): number[] {
  const units = published.map((weight) => Number(roundHalfUp(weight.mul(unitsPerPoint))))
  const heaviest = units.indexOf(Math.max(...units))
  const missing = wholeWeight - units.reduce((sum, unit) => sum + unit, 0)
  return units.map((unit, index) => (index === heaviest ? unit + missing : unit))
}

/**
 * Weightings near the published one: a walk that moves weight between two criteria at a time, each move as likely as any
 * other that keeps both inside the band and inside 0 to 100, two rounds between one weighting and the next.
 */
export function weightingWithin(published: readonly Exact[], band: Exact, chance: Chance): NextWeighting {
  const current = inUnits(published)
  const width = Number(roundHalfUp(band.gt(100n) ? exact(wholeWeight) : band.mul(unitsPerPoint)))
  const low = current.map((weight) => Math.max(0, weight - width))
  const high = current.map((weight) => Math.min(wholeWeight, weight + width))
  const count = current.length
  const move = (one: number) => {
    const other = (one + 1 + chance(count - 1)) % count
    const both = (current[one] ?? 0) + (current[other] ?? 0)
    const least = Math.max(low[one] ?? 0, both - (high[other] ?? 0))
    const most = Math.min(high[one] ?? 0, both - (low[other] ?? 0))
    current[one] = least + chance(most - least + 1)
    current[other] = both - (current[one] ?? 0)
  }
  return (weights, lane) => {
    for (let step = 0; count > 1 && step < 2 * count; step += 1) move(step % count)
    for (let index = 0; index < count; index += 1) weights[index * lanes + lane] = current[index] ?? 0
  }
}
