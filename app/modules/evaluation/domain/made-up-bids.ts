import { type Exact, exact, roundHalfUp } from '#app/kernel/exact.ts'

/** A bid as somebody may type it: the price in whole pounds, the score of each section on the scale. */
export type MadeUpBid = {
  readonly name: string
  readonly price: string
  readonly scores: Readonly<Record<string, string>>
}

type Ends = { readonly floor: Exact; readonly ceiling: Exact }
type Weighed = { readonly id: string; readonly weight: Exact }

/** Where there is no floor and ceiling yet: three fifths and seven fifths of what is paid today, to a thousand pounds. */
export function endsAround(today: Exact): Ends {
  const thousand = (pounds: Exact) => exact(roundHalfUp(pounds.div(1000n)) * 1000n)
  const floor = thousand(today.mul(3n).div(5n))
  const ceiling = thousand(today.mul(7n).div(5n))
  return floor.lt(ceiling) ? { floor, ceiling } : { floor: exact(60_000), ceiling: exact(140_000) }
}

/**
 * Four bids to begin with, from the tender's own figures: between floor and ceiling, and strong where the weights say that
 * strength counts. They are nobody's.
 */
export function madeUpBids(sections: readonly Weighed[], { floor, ceiling }: Ends): MadeUpBid[] {
  const at = (percent: bigint) => roundHalfUp(floor.add(ceiling.sub(floor).mul(percent).div(100n))).toString()
  const [heaviest] = [...sections].sort((a, b) => b.weight.compare(a.weight))
  const all = (score: string, best = score) =>
    Object.fromEntries(sections.map(({ id }) => [id, id === heaviest?.id ? best : score]))
  return [
    { name: 'Very cheap and poor', price: at(5n), scores: all('1') },
    { name: 'Cheap and plain', price: at(25n), scores: all('3') },
    { name: 'Balanced', price: at(50n), scores: all('3', '4') },
    { name: 'Dear and excellent', price: at(85n), scores: all('5') },
  ]
}
