import type { PublishedCriterion, PublishedLot, PublishedTender } from './published-tender.ts'

/** One school's own score of a question that the schools judge: it stands under this id wherever it is calculated with. */
export const schoolCriterionId = (criterionId: string, schoolId: string): string => `${criterionId}:${schoolId}`

/** Whether the schools score this question, each for itself. */
export const isForSchools = ({ judged }: Pick<PublishedCriterion, 'judged'>): boolean => judged?.by === 'schools'

/**
 * The criteria as they count for one lot: a question that the schools judge is a group of one score for each school that
 * the lot binds, weighed by the published mix. Its lowest score applies to the group, and is then the points that the
 * scale publishes for that score.
 */
export const criteriaOfLot = (
  { criteria, scale }: Pick<PublishedTender, 'criteria' | 'scale'>,
  lot: PublishedLot,
): PublishedCriterion[] =>
  criteria.flatMap((question) => {
    if (!isForSchools(question)) return [question]
    const minimum = pointsOfScore(scale, question.minimum)
    return [{ ...question, kind: 'group' as const, minimum }, ...schoolsUnder(question, lot)]
  })

/** The published terms as they count for one lot. */
export const termsOfLot = (tender: PublishedTender, lot: PublishedLot): PublishedTender =>
  tender.criteria.some(isForSchools) ? { ...tender, criteria: criteriaOfLot(tender, lot) } : tender

/** The schools that each lot binds, by the lot's id. */
export const schoolsOfLots = ({ lots }: Pick<PublishedTender, 'lots'>): Record<string, string[]> =>
  Object.fromEntries(lots.map((lot) => [lot.id, lot.schools.map(({ id }) => id)]))

/** The criteria as they count in any of the lots: each school's own score once, wherever its school is bound. */
export function criteriaOfLots(tender: Pick<PublishedTender, 'criteria' | 'scale' | 'lots'>): PublishedCriterion[] {
  const counted = tender.lots.flatMap((lot) => criteriaOfLot(tender, lot))
  return tender.criteria.flatMap((question) => {
    if (!isForSchools(question)) return [question]
    const own = counted.filter(({ id, parentId }) => id === question.id || parentId === question.id)
    return own.filter(({ id }, index) => own.findIndex((one) => one.id === id) === index)
  })
}

function schoolsUnder(question: PublishedCriterion, { schools, mixes }: PublishedLot): PublishedCriterion[] {
  const mix = mixes?.find(({ criterionId }) => criterionId === question.id)?.schools ?? []
  return mix.map(({ id, weight }) => ({
    ...question,
    id: schoolCriterionId(question.id, id),
    parentId: question.id,
    title: `${question.title}, ${schools.find((school) => school.id === id)?.name ?? ''}`,
    weight,
    minimum: null,
  }))
}

/** The points from 0 to 100 that the scale publishes for a whole score; null for none. */
export const pointsOfScore = (scale: PublishedTender['scale'], score: string | null): string | null =>
  scale.find((level) => String(level.score) === score)?.points ?? null
