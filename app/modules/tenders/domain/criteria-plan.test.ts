import fc from 'fast-check'
import { expect, it } from 'vitest'
import { categories } from '#app/modules/categories/domain/catalogue.ts'
import { type CriteriaPlan, criteriaFaults, type QuestionPlan } from './criteria-plan.ts'
import { planOf, treeOf } from './criteria-tree.ts'
import { usualCriteria } from './usual-criteria.ts'
import { usualScale } from './usual-scale.ts'

const question = (weight: string, more: Partial<QuestionPlan> = {}): QuestionPlan => ({
  title: 'Repairs',
  weight,
  question: 'How do you repair?',
  guidance: '',
  wordLimit: 500,
  minimum: null,
  judged: null,
  ...more,
})
const plan = (more: Partial<CriteriaPlan> = {}): CriteriaPlan => ({
  sections: [
    { title: 'Service', weight: '45', questions: [question('60'), question('40')] },
    { title: 'Area', weight: '15', questions: [question('100')] },
  ],
  priceWeight: '40',
  scale: usualScale,
  qualityThreshold: null,
  ...more,
})
const reasons = (of: CriteriaPlan) => criteriaFaults(of).map(({ reason }) => reason)
const numbered = () => {
  let next = 0
  return () => String(next++)
}

it.each(categories.map(({ key }) => key))('starts a tender for %s from weights that can be published', (key) => {
  const template = usualCriteria(key)
  expect(reasons({ ...template, scale: usualScale, qualityThreshold: null })).toEqual([])
  for (const { questions } of template.sections)
    for (const { title, question: asked, guidance, wordLimit } of questions)
      expect([title, asked, guidance, wordLimit].every(Boolean)).toBe(true)
})

it('wants sections and price to add to exactly 100, a hundredth more or less being wrong', () => {
  expect(reasons(plan())).toEqual([])
  expect(reasons(plan({ priceWeight: '39.99' }))).toEqual(['sections-not-100'])
  expect(reasons(plan({ priceWeight: '40.01' }))).toEqual(['sections-not-100'])
})

it('wants the questions of each section to add to 100 too', () => {
  const sections = [{ title: 'Service', weight: '60', questions: [question('50'), question('40')] }]
  expect(criteriaFaults(plan({ sections }))).toMatchObject([{ reason: 'questions-not-100', section: 0 }])
})

it('asks at least one question in writing', () => {
  const judged = { by: 'meeting', meeting: 0 } as const
  const sections = (...questions: QuestionPlan[]) => [{ title: 'Service', weight: '60', questions }]
  expect(reasons(plan({ sections: sections(question('100', { judged })) }))).toEqual(['nothing-in-writing'])
  expect(reasons(plan({ sections: sections(question('40', { judged }), question('60')) }))).toEqual([])
})

it('never lets price be everything or nothing', () => {
  const sections = [{ title: 'Service', weight: '100', questions: [question('100')] }]
  expect(reasons(plan({ sections, priceWeight: '0' }))).toEqual(['price-weight-off-range'])
  expect(reasons(plan({ priceWeight: '100' }))).toContain('price-weight-off-range')
  expect(reasons(plan({ sections: [] }))).toEqual(['no-sections'])
})

it('names the question whose weight or lowest score makes no sense', () => {
  const sections = [
    { title: 'Service', weight: '60', questions: [question('100', { minimum: '6' }), question('many')] },
  ]
  expect(criteriaFaults(plan({ sections }))).toMatchObject([
    { reason: 'minimum-off-scale', section: 0, question: 0 },
    { reason: 'weight-off-range', section: 0, question: 1 },
  ])
  const empty = [{ title: 'Service', weight: '60', questions: [] }]
  expect(criteriaFaults(plan({ sections: empty }))).toEqual([{ reason: 'section-without-questions', section: 0 }])
  expect(reasons(plan({ qualityThreshold: '101' }))).toEqual(['threshold-off-range'])
})

it('adds any split of 100 into hundredths exactly, however many sections', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(cuts, (marks) => {
      const edges = [0, ...marks.sort((a, b) => a - b), 10_000]
      const weights = edges.slice(1).map((edge, i) => ((edge - (edges[i] ?? 0)) / 100).toFixed(2))
      const [priceWeight = '', ...rest] = weights
      const sections = rest.map((weight) => ({ title: 'Section', weight, questions: [question('100')] }))
      expect(reasons(plan({ sections, priceWeight }))).toEqual([])
    }),
  )
})

it('reads a published list of criteria back as the plan it came from', () => {
  for (const { key } of categories) {
    const { sections, priceWeight } = usualCriteria(key)
    const rows = treeOf({ sections, priceWeight }, numbered())
    expect(planOf(rows)).toEqual({ sections, priceWeight })
    expect(rows.filter(({ parentId }) => parentId === null).at(-1)?.kind).toBe('price')
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  }
})
