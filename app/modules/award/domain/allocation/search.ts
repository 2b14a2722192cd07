import { DualSimplex } from './dual-simplex.ts'
import { exactBound, fixByCost, provesNothingFits } from './exact-bound.ts'
import { copyOf, costOf, type Program, type Range, type Row } from './program.ts'
import { propagate } from './propagate.ts'

/** How far a search is. Answering `true` stops it where it stands. */
export type Progress = {
  /** Steps of arithmetic since the last word, roughly; the same on every machine. */
  readonly effort: number
  readonly best: bigint | null
  readonly least: bigint | null
}

export type Choice = { readonly taken: readonly number[]; readonly cost: bigint }

/**
 * `proven`: nothing in the range is cheaper. `none`: nothing in the range costs so little. `stopped`: the best so far, and
 * what any better one would cost at least.
 */
export type Found =
  | { readonly kind: 'proven'; readonly choice: Choice }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped'; readonly choice: Choice | null; readonly least: bigint | null }

export type Wish = {
  readonly range: Range
  /** Look only for choices that cost at most this. */
  readonly atMost?: bigint
  /** Any such choice will do. */
  readonly anyWillDo?: boolean
}

type Node = { readonly range: Range; readonly least: bigint | null }

const nearWhole = 1e-6
const turnsPerRow = 40
const stepsPerNode = 10_000
const rowsAtOnce = 30
const mostSharper = 150

/** Finds the cheapest choice by branching; every branch that is cut off is cut off by a bound in whole numbers. */
export class Search {
  readonly #program: Program
  readonly #rows: Row[]
  readonly #simplex: DualSimplex
  /** Costs are divided by this for the floating-point guesses. */
  readonly #unit: number
  #told = 0

  constructor(program: Program) {
    this.#program = program
    this.#rows = [...program.rows]
    this.#unit = program.costs.reduce((most, cost) => Math.max(most, Math.abs(Number(cost))), 1)
    this.#simplex = new DualSimplex(
      program.costs.map((cost) => Number(cost) / this.#unit),
      program.rows,
    )
  }

  *cheapest({ range, atMost, anyWillDo = false }: Wish): Generator<Progress, Found, boolean | undefined> {
    const open: Node[] = [{ range: copyOf(range), least: null }]
    let ceiling = atMost ?? null
    let best: Choice | null = null
    for (let node = open.pop(); node; node = open.pop()) {
      if (ceiling !== null && node.least !== null && node.least > ceiling) continue
      const stop = yield { effort: this.#newEffort(), best: best?.cost ?? null, least: leastOf([...open, node]) }
      if (stop === true) return { kind: 'stopped', choice: best, least: leastOf([...open, node]) }
      const seen = this.#look(node, ceiling)
      if (seen === null) continue
      if (seen.choice && (ceiling === null || seen.choice.cost <= ceiling)) {
        best = seen.choice
        ceiling = best.cost - 1n
        if (anyWillDo) break
      }
      if (seen.branch === -1 || (ceiling !== null && seen.least > ceiling)) continue
      for (const range of this.#sides(node.range, seen)) open.push({ range, least: seen.least })
    }
    return best ? { kind: 'proven', choice: best } : { kind: 'none' }
  }

  #newEffort(): number {
    const before = this.#told
    this.#told = this.#simplex.effort
    return this.#told - before + stepsPerNode
  }

  /** Narrows the node's range and finds its bound, a choice where one shows, and where to branch; null where it is cut off. */
  #look({ range, least: known }: Node, ceiling: bigint | null) {
    for (;;) {
      if (!propagate(range, this.#rows)) return null
      const guess = this.#simplex.solve(range, turnsPerRow * this.#rows.length + turnsPerRow)
      if (guess.ray && provesNothingFits(this.#program, this.#rows, range, guess.ray)) return null
      const bound = exactBound(this.#program, this.#rows, range, guess.duals, this.#unit)
      if (ceiling !== null && bound.least > ceiling) return null
      if (ceiling !== null && fixByCost(range, bound, ceiling) > 0 && !propagate(range, this.#rows)) return null
      if (guess.values && this.#sharpen(guess.values)) continue
      const least = known !== null && known > bound.least ? known : bound.least
      return { least, values: guess.values, ...this.#branch(range, guess.values) }
    }
  }

  /** The two ways on, the likelier one last. */
  #sides(range: Range, { branch, values }: { readonly branch: number; readonly values: Float64Array | null }): Range[] {
    const halves = values && this.#program.halves(values, range)
    if (halves)
      return halves.map((left) => {
        const side = copyOf(range)
        for (const column of left) side.upper[column] = 0
        return side
      })
    return ([0, 1] as const).map((value) => {
      const side = copyOf(range)
      side.lower[branch] = value
      side.upper[branch] = value
      return side
    })
  }

  #sharpen(values: Float64Array): boolean {
    let rows = this.#program.broken(values)
    if (rows.length === 0 && this.#rows.length < this.#program.rows.length + mostSharper)
      rows = this.#program.sharper(values)
    for (const row of rows.slice(0, rowsAtOnce)) {
      this.#rows.push(row)
      this.#simplex.add(row)
    }
    return rows.length > 0
  }

  #branch({ lower, upper }: Range, values: Float64Array | null): { branch: number; choice: Choice | null } {
    let branch = -1
    let open = -1
    let best = 0
    const taken: number[] = []
    for (let column = 0; column < this.#program.whole; column++) {
      const value = lower[column] === upper[column] ? (lower[column] ?? 0) : (values?.[column] ?? 0)
      if (value > 1 - nearWhole) taken.push(column)
      if (lower[column] === upper[column]) continue
      if (open === -1 || value > 1 - nearWhole) open = column
      if (value > nearWhole && value < 1 - nearWhole && value > best) {
        best = value
        branch = column
      }
    }
    const whole = branch === -1 && this.#program.accepts(taken)
    const choice = whole ? { taken, cost: costOf(this.#program, taken) } : null
    return { branch: branch === -1 ? open : branch, choice }
  }
}

const leastOf = (nodes: readonly Node[]): bigint | null =>
  nodes.reduce<bigint | null>(
    (least, node, index) =>
      index === 0 || least === null || node.least === null ? node.least : node.least < least ? node.least : least,
    null,
  )
