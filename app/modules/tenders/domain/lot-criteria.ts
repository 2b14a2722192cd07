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
