import { annualCosts } from '#app/modules/baseline/queries/current-contracts.server.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { overTerm, type Today, todayOfLot } from '../domain/today.ts'

/** What the schools pay today over the term of the tender: by school where it is known, by lot where it is for all of one. */
export async function lotsToday({ document }: Terms) {
  const schoolIds = document.lots.flatMap(({ schools }) => schools.map(({ id }) => id))
  const annual = await annualCosts(schoolIds, document.categoryKey)
  const term = document.price.assumptions
  const lots = document.lots.flatMap(({ id, schools }) => {
    const today = todayOfLot(
      schools.map((school) => school.id),
      annual,
      term,
    )
    return today ? [[id, today] as const] : []
  })
  const schools = Object.entries(annual).map(([schoolId, paid]) => [schoolId, overTerm(paid, term)] as const)
  return { lots: new Map<string, Today>(lots), schools: new Map(schools) }
}
