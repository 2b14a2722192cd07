import { exact, sumExact } from '#app/kernel/exact.ts'
import { type Pence, penceFromPounds, poundsFromPence, sumPence } from '#app/kernel/money.ts'
import type { Assumptions } from '#app/modules/categories/domain/charge-cost.ts'

/** What the schools of a lot would go on paying over the term under the contracts they have. */
export type Today = {
  readonly cost: Pence
  readonly schools: readonly { readonly schoolId: string; readonly cost: Pence }[]
}

/** Pence over the term for what costs so many pence a year, each year discounted as a bid's years are. */
export function overTerm(
  annual: Pence,
  { years, discountPercent }: Pick<Assumptions, 'years' | 'discountPercent'>,
): Pence {
  const growth = exact(discountPercent).div(100n).add(1n)
  const worth = sumExact(Array.from({ length: years }, (_, year) => exact(1).div(growth.pow(year + 1) ?? 1n)))
  return penceFromPounds(poundsFromPence(annual).mul(worth))
}

/** What a lot costs under today's contracts. Null where a school of it recorded nothing, since nothing can be compared then. */
export function todayOfLot(
  schoolIds: readonly string[],
  annual: Readonly<Record<string, Pence>>,
  term: Pick<Assumptions, 'years' | 'discountPercent'>,
): Today | null {
  const schools = schoolIds.flatMap((schoolId) => {
    const paid = annual[schoolId]
    return paid === undefined ? [] : [{ schoolId, cost: overTerm(paid, term) }]
  })
  return schools.length < schoolIds.length ? null : { cost: sumPence(schools.map(({ cost }) => cost)), schools }
}
