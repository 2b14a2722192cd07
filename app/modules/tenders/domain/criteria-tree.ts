import type { CriteriaPlan, QuestionPlan, SectionPlan } from './criteria-plan.ts'
import type { PublishedCriterion } from './published-tender.ts'

type Branch = Pick<PublishedCriterion, 'id' | 'parentId' | 'kind' | 'title' | 'weight'>
const plain = { question: '', guidance: '', wordLimit: null, minimum: null }

/**
 * The plan as the rows that are published, parents before children and the price last. `newId` gives one fresh id a
 * call.
 */
export function treeOf(
  plan: Pick<CriteriaPlan, 'sections' | 'priceWeight'>,
  newId: () => string,
): PublishedCriterion[] {
  const price: Branch = { id: newId(), parentId: null, kind: 'price', title: 'Price', weight: plan.priceWeight }
  return [...plan.sections.flatMap((section) => branchOf(section, newId)), { ...price, ...plain }]
}

function branchOf({ questions, title, weight }: SectionPlan, newId: () => string): PublishedCriterion[] {
  const parentId = newId()
  const group: PublishedCriterion = { id: parentId, parentId: null, kind: 'group', title, weight, ...plain }
  return [group, ...questions.map((question) => ({ id: newId(), parentId, kind: 'scored' as const, ...question }))]
}

/** The rows as the plan they came from. A tender without criteria has no sections and no weight for the price. */
export function planOf(criteria: readonly PublishedCriterion[]): Pick<CriteriaPlan, 'sections' | 'priceWeight'> {
  const questionOf = ({
    title,
    weight,
    question,
    guidance,
    wordLimit,
    minimum,
    judged,
  }: PublishedCriterion): QuestionPlan => ({
    title,
    weight,
    question,
    guidance,
    wordLimit,
    minimum,
    judged: judged ?? null,
  })
  const sections = criteria
    .filter(({ kind }) => kind === 'group')
    .map(({ id, title, weight }) => ({
      title,
      weight,
      questions: criteria.filter(({ parentId }) => parentId === id).map(questionOf),
    }))
  return { sections, priceWeight: criteria.find(({ kind }) => kind === 'price')?.weight ?? '0' }
}
