import type { Row } from './program.ts'

type Weighed = { readonly lots: readonly number[]; readonly value: number }

const broken = 1.03

/** How much of the bids covers each pair and each triple of lots together. */
function together(bids: readonly Weighed[], count: number) {
  const pairs = new Map<number, number>()
  const triples = new Map<number, number>()
  const add = (to: Map<number, number>, key: number, value: number) => to.set(key, (to.get(key) ?? 0) + value)
  for (const { lots, value } of bids)
    for (const [i, a] of lots.entries())
      for (let j = i + 1; j < lots.length; j++) {
        const b = lots[j] ?? 0
        add(pairs, a * count + b, value)
        for (let k = j + 1; k < lots.length; k++) add(triples, (a * count + b) * count + (lots[k] ?? 0), value)
      }
  return { pairs, triples }
}

function neighboursOf(pairs: ReadonlyMap<number, number>, count: number): Map<number, number>[] {
  const neighbours = Array.from({ length: count }, () => new Map<number, number>())
  for (const [key, value] of pairs) neighbours[Math.floor(key / count)]?.set(key % count, value)
  return neighbours
}

/**
 * Of any three lots, at most one bid can win two or more. Where shares of bids break this, the rule is a row that no award
 * breaks. The most broken come first. `lotsOf` gives each column's lots in rising order.
 */
export function threeLotRows(lotsOf: readonly (readonly number[])[], count: number, values: Float64Array): Row[] {
  const shares = lotsOf.flatMap((lots, column) => {
    const value = values[column] ?? 0
    return lots.length > 1 && value > 1e-6 && value < 1 - 1e-6 ? [{ lots, value }] : []
  })
  const { pairs, triples } = together(shares, count)
  const neighbours = neighboursOf(pairs, count)
  const found: { readonly lots: readonly [number, number, number]; readonly sum: number }[] = []
  for (const [a, near] of neighbours.entries())
    for (const [b, ab] of near)
      for (const [c, bc] of neighbours[b] ?? []) {
        const all = triples.get((a * count + b) * count + c) ?? 0
        const sum = ab + bc + (near.get(c) ?? 0) - 2 * all
        if (sum > broken) found.push({ lots: [a, b, c], sum })
      }
  // Two of the three pairs can lack a common middle only when the third is missing, and then nothing is broken.
  return found
    .sort((one, other) => other.sum - one.sum)
    .slice(0, 30)
    .map(({ lots }) => ({
      kind: 'most' as const,
      right: 1,
      terms: lotsOf.flatMap((own, column) =>
        lots.filter((lot) => own.includes(lot)).length > 1 ? [[column, 1] as const] : [],
      ),
    }))
}
