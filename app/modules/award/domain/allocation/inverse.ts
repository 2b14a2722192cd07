const leastPivot = 1e-11

/** Where a line is not nothing; what is next to nothing becomes nothing. */
export function filledIn(line: Float64Array): number[] {
  const filled: number[] = []
  for (let i = 0; i < line.length; i++) {
    const size = Math.abs(line[i] ?? 0)
    if (size > 1e-12) filled.push(i)
    else if (size > 0) line[i] = 0
  }
  return filled
}

/** The inverse of a basis, held line by line in floating-point numbers. */
export class Inverse {
  #lines: Float64Array[] = []

  get size(): number {
    return this.#lines.length
  }

  line = (place: number): Float64Array => this.#lines[place] ?? new Float64Array(this.size)

  /** One row more, whose own slack joins the basis; `terms` are what the row says of the basis by place. */
  grow(terms: readonly (readonly [place: number, times: number])[]): void {
    const size = this.size
    const last = new Float64Array(size + 1)
    last[size] = 1
    for (const [place, times] of terms)
      for (const [i, value] of this.line(place).entries()) last[i] = (last[i] ?? 0) - times * value
    const widened = this.#lines.map((line) => {
      const wide = new Float64Array(size + 1)
      wide.set(line)
      return wide
    })
    this.#lines = [...widened, last]
  }

  /** What a column of the conditions looks like from the basis. */
  times(at: readonly number[], times: readonly number[]): Float64Array {
    const found = new Float64Array(this.size)
    for (let place = 0; place < found.length; place++) {
      const line = this.line(place)
      let sum = 0
      for (let k = 0; k < at.length; k++) sum += (line[at[k] ?? 0] ?? 0) * (times[k] ?? 0)
      found[place] = sum
    }
    return found
  }

  /** The column that looks like `down` takes this place in the basis. */
  replace(place: number, down: Float64Array): void {
    const line = this.line(place)
    const pivot = down[place] ?? 1
    const filled = filledIn(line)
    for (const i of filled) line[i] = (line[i] ?? 0) / pivot
    for (let other = 0; other < down.length; other++) {
      const part = down[other] ?? 0
      if (other === place || part === 0) continue
      const changed = this.line(other)
      for (let k = 0; k < filled.length; k++) {
        const i = filled[k] ?? 0
        changed[i] = (changed[i] ?? 0) - part * (line[i] ?? 0)
      }
    }
  }

  /** The slacks alone. */
  reset(size: number): void {
    this.#lines = Array.from({ length: size }, (_, place) => {
      const line = new Float64Array(size)
      line[place] = 1
      return line
    })
  }

  /**
   * Puts columns into a basis of slacks one by one, each where its pivot is largest. Answers the place each took, or -1 where
   * it depends on those before it.
   */
  rebuild(columns: readonly { readonly at: readonly number[]; readonly times: readonly number[] }[]): number[] {
    const free = new Uint8Array(this.size).fill(1)
    this.reset(this.size)
    return columns.map(({ at, times }) => {
      const down = this.times(at, times)
      let best = -1
      for (let place = 0; place < down.length; place++)
        if (free[place] === 1 && Math.abs(down[place] ?? 0) > Math.abs(down[best] ?? leastPivot)) best = place
      if (best === -1) return best
      free[best] = 0
      this.replace(best, down)
      return best
    })
  }
}
