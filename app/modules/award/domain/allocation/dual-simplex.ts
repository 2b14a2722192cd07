import { filledIn, Inverse } from './inverse.ts'
import type { Range, Row } from './program.ts'

/**
 * A guess by floating-point arithmetic. `values` are the columns at the optimum where that was reached; `duals` price each
 * row, and `ray`, where given, is why nothing fits. Nothing here is believed: `exact-bound.ts` recalculates what they prove.
 */
export type Guess = {
  readonly values: Float64Array | null
  readonly duals: Float64Array
  readonly ray: Float64Array | null
}

const tolerance = 1e-9
const pivotable = 1e-7
const leastWeight = 1e-6
const refreshEvery = 80

const unevenness = 1e-6
const scattered = (column: number): number => ((column * 40503) % 65536) / 65536

/**
 * The dual simplex method for columns between 0 and 1, with a dense inverse and steepest edges. It starts from any basis, so
 * it goes on from where it stood when a range narrows or a row is added. Slacks are numbered after the columns.
 */
export class DualSimplex {
  readonly #even: Float64Array
  readonly #uneven: Float64Array
  #costs: Float64Array
  readonly #columns: number
  readonly #at: number[][]
  readonly #times: number[][]
  readonly #right: number[] = []
  readonly #equal: boolean[] = []
  readonly #inverse = new Inverse()
  readonly #weights: number[] = []
  readonly #basis: number[] = []
  /** Where a variable stands in the basis, or -1. */
  readonly #place: number[]
  readonly #high: boolean[]
  #reduced = new Float64Array(0)
  #levels = new Float64Array(0)
  #changes = 0
  #effort = 0
  #range: Range = { lower: new Uint8Array(0), upper: new Uint8Array(0) }

  constructor(costs: readonly number[], rows: readonly Row[]) {
    this.#columns = costs.length
    this.#even = Float64Array.from(costs)
    this.#uneven = this.#even.map((cost, column) => cost + unevenness * (0.5 + scattered(column)))
    this.#costs = this.#even
    this.#at = costs.map(() => [])
    this.#times = costs.map(() => [])
    this.#place = costs.map(() => -1)
    this.#high = costs.map(() => false)
    for (const row of rows) this.add(row)
  }

  /** Steps of arithmetic so far, roughly; the same on every machine. */
  get effort(): number {
    return this.#effort
  }

  /** A row more; what was found so far still serves. */
  add({ kind, right, terms }: Row): void {
    const row = this.#right.length
    this.#inverse.grow(
      terms.flatMap(([column, times]) => {
        this.#at[column]?.push(row)
        this.#times[column]?.push(times)
        const place = this.#place[column] ?? -1
        return place === -1 ? [] : [[place, times] as const]
      }),
    )
    this.#weights.push(this.#inverse.line(row).reduce((sum, value) => sum + value * value, 0))
    this.#right.push(right)
    this.#equal.push(kind === 'equal')
    this.#basis.push(this.#columns + row)
    this.#place.push(row)
    this.#high.push(false)
  }

  /**
   * Solves for costs that are a little uneven first: among many equal bids the method would walk in circles. From that basis
   * the true costs need a few turns more.
   */
  solve(range: Range, most: number): Guess {
    this.#range = range
    this.#costs = this.#uneven
    const rough = this.#run(most)
    if (rough.ray) return rough
    this.#costs = this.#even
    return this.#run(most)
  }

  #run(most: number): Guess {
    this.#refresh()
    for (let turn = 0; turn < most; turn++) {
      if (this.#changes >= refreshEvery) this.#refresh()
      this.#effort += this.#basis.length ** 2 + 4 * this.#columns
      const leaving = this.#worst()
      if (leaving === -1) return { values: this.#values(), duals: this.#duals(), ray: null }
      const sign = (this.#levels[leaving] ?? 0) < this.#lowest(this.#basis[leaving] ?? 0) ? 1 : -1
      const across = this.#across(leaving)
      const entering = this.#entering(across, sign)
      if (entering === -1) {
        const ray = this.#inverse.line(leaving).map((value) => value * -sign)
        return { values: null, duals: this.#duals(), ray }
      }
      if (!this.#pivot(leaving, entering, sign, across)) this.#changes = refreshEvery
    }
    return { values: null, duals: this.#duals(), ray: null }
  }

  #lowest = (variable: number): number => (variable < this.#columns ? (this.#range.lower[variable] ?? 0) : 0)

  #highest(variable: number): number {
    if (variable < this.#columns) return this.#range.upper[variable] ?? 0
    return this.#equal[variable - this.#columns] ? 0 : Number.POSITIVE_INFINITY
  }

  #valueOf = (variable: number): number => (this.#high[variable] ? this.#highest(variable) : this.#lowest(variable))

  #values(): Float64Array {
    const values = Float64Array.from({ length: this.#columns }, (_, column) => this.#valueOf(column))
    for (const [place, variable] of this.#basis.entries())
      if (variable < this.#columns) values[variable] = this.#levels[place] ?? 0
    return values
  }

  #duals(): Float64Array {
    const duals = new Float64Array(this.#right.length)
    for (const [place, variable] of this.#basis.entries()) {
      const cost = variable < this.#columns ? (this.#costs[variable] ?? 0) : 0
      if (cost === 0) continue
      const line = this.#inverse.line(place)
      for (let i = 0; i < duals.length; i++) duals[i] = (duals[i] ?? 0) + cost * (line[i] ?? 0)
    }
    return duals
  }

  #columnOf(variable: number): { readonly at: readonly number[]; readonly times: readonly number[] } {
    const slack = variable - this.#columns
    if (slack >= 0) return { at: [slack], times: [1] }
    return { at: this.#at[variable] ?? [], times: this.#times[variable] ?? [] }
  }

  /** The sum of a column over a line, such as a line of the inverse or the duals. */
  #over(column: number, line: Float64Array): number {
    const at = this.#at[column] ?? []
    const times = this.#times[column] ?? []
    let sum = 0
    for (let k = 0; k < at.length; k++) sum += (line[at[k] ?? 0] ?? 0) * (times[k] ?? 0)
    return sum
  }

  /** Builds the inverse anew; a column that has become dependent makes room for the slack of its row. */
  #invert(): void {
    const before = this.#basis.filter((variable) => this.#columnOf(variable).at.length > 0)
    const places = this.#inverse.rebuild(before.map((variable) => this.#columnOf(variable)))
    for (const variable of this.#basis) this.#place[variable] = -1
    for (let place = 0; place < this.#basis.length; place++) this.#basis[place] = this.#columns + place
    for (const [k, place] of places.entries()) if (place !== -1) this.#basis[place] = before[k] ?? 0
    for (const [place, variable] of this.#basis.entries()) {
      this.#place[variable] = place
      this.#weights[place] = this.#inverse.line(place).reduce((sum, value) => sum + value * value, 0)
    }
    this.#changes = 0
  }

  /** Reduced costs, sides and levels from the inverse, so that rounding does not pile up. */
  #refresh(): void {
    if (this.#changes >= refreshEvery) this.#invert()
    const duals = this.#duals()
    const left = Float64Array.from(this.#right)
    this.#reduced = new Float64Array(this.#columns + duals.length)
    for (let column = 0; column < this.#columns; column++) {
      if (this.#place[column] !== -1) continue
      const reduced = (this.#costs[column] ?? 0) - this.#over(column, duals)
      this.#reduced[column] = reduced
      if (Math.abs(reduced) > tolerance) this.#high[column] = reduced < 0
      if (this.#valueOf(column) === 0) continue
      const { at, times } = this.#columnOf(column)
      for (const [k, row] of at.entries()) left[row] = (left[row] ?? 0) - (times[k] ?? 0)
    }
    for (const [row, dual] of duals.entries())
      if (this.#place[this.#columns + row] === -1) {
        this.#reduced[this.#columns + row] = -dual
        this.#high[this.#columns + row] = false
      }
    this.#levels = new Float64Array(duals.length)
    for (let place = 0; place < duals.length; place++) {
      const line = this.#inverse.line(place)
      let level = 0
      for (let i = 0; i < duals.length; i++) level += (line[i] ?? 0) * (left[i] ?? 0)
      this.#levels[place] = level
    }
  }

  /** The place in the basis that is furthest out of its range for its weight, or -1 when all are within. */
  #worst(): number {
    let worst = -1
    let most = 0
    for (let place = 0; place < this.#basis.length; place++) {
      const level = this.#levels[place] ?? 0
      const variable = this.#basis[place] ?? 0
      const out = Math.max(this.#lowest(variable) - level, level - this.#highest(variable))
      const merit = (out * out) / (this.#weights[place] ?? 1)
      if (out > tolerance && merit > most) {
        most = merit
        worst = place
      }
    }
    return worst
  }

  /** The line of the tableau at this place, over everything that could enter. */
  #across(place: number): Float64Array {
    const line = this.#inverse.line(place)
    const across = new Float64Array(this.#columns + line.length)
    const { lower, upper } = this.#range
    for (let column = 0; column < this.#columns; column++)
      if (this.#place[column] === -1 && lower[column] !== upper[column]) across[column] = this.#over(column, line)
    for (let row = 0; row < line.length; row++)
      if (this.#place[this.#columns + row] === -1 && !this.#equal[row]) across[this.#columns + row] = line[row] ?? 0
    return across
  }

  /** The variable that loses its reduced cost first, among nearly equal ones the one with the largest pivot. */
  #entering(across: Float64Array, sign: number): number {
    const helping: number[] = []
    let least = Number.POSITIVE_INFINITY
    for (let variable = 0; variable < across.length; variable++) {
      const slope = sign * (across[variable] ?? 0)
      if (this.#high[variable] ? slope <= pivotable : slope >= -pivotable) continue
      helping.push(variable)
      least = Math.min(least, (Math.abs(this.#reduced[variable] ?? 0) + tolerance) / Math.abs(slope))
    }
    let entering = -1
    for (const variable of helping) {
      const size = Math.abs(across[variable] ?? 0)
      if (Math.abs(this.#reduced[variable] ?? 0) > least * size) continue
      if (entering === -1 || size > Math.abs(across[entering] ?? 0)) entering = variable
    }
    return entering
  }

  #pivot(leaving: number, entering: number, sign: number, across: Float64Array): boolean {
    const { at, times } = this.#columnOf(entering)
    const down = this.#inverse.times(at, times)
    const pivot = down[leaving] ?? 0
    if (Math.abs(pivot) < pivotable) return false
    const out = this.#basis[leaving] ?? 0
    const slope = (this.#reduced[entering] ?? 0) / (across[entering] ?? 1)
    for (let variable = 0; variable < across.length; variable++)
      if (across[variable] !== 0)
        this.#reduced[variable] = (this.#reduced[variable] ?? 0) - slope * (across[variable] ?? 0)
    this.#reduced[out] = -slope
    this.#reduced[entering] = 0
    const step = ((this.#levels[leaving] ?? 0) - (sign === 1 ? this.#lowest(out) : this.#highest(out))) / pivot
    const entered = this.#valueOf(entering) + step
    for (let place = 0; place < down.length; place++)
      this.#levels[place] = (this.#levels[place] ?? 0) - step * (down[place] ?? 0)
    this.#levels[leaving] = entered
    this.#high[out] = sign === -1
    this.#reweigh(leaving, down)
    this.#inverse.replace(leaving, down)
    this.#basis[leaving] = entering
    this.#place[out] = -1
    this.#place[entering] = leaving
    this.#changes++
    return true
  }

  /** What the steepest edges weigh after the pivot; only where a line is filled does it count. */
  #reweigh(leaving: number, down: Float64Array): void {
    const line = this.#inverse.line(leaving)
    const pivot = down[leaving] ?? 1
    const filled = filledIn(line)
    let own = 0
    for (const i of filled) own += (line[i] ?? 0) * (line[i] ?? 0)
    for (let place = 0; place < down.length; place++) {
      const part = (down[place] ?? 0) / pivot
      if (place === leaving || part === 0) continue
      const other = this.#inverse.line(place)
      let product = 0
      for (let k = 0; k < filled.length; k++) product += (line[filled[k] ?? 0] ?? 0) * (other[filled[k] ?? 0] ?? 0)
      const weight = (this.#weights[place] ?? 1) - 2 * part * product + part * part * own
      this.#weights[place] = Math.max(weight, leastWeight)
    }
    this.#weights[leaving] = Math.max(own / (pivot * pivot), leastWeight)
  }
}
