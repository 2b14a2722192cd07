import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { type Criterion, criterionPoints, outline, qualityOf, scoredCriteria } from './criteria.ts'

const scored = (id: string, weight: string): Criterion & { kind: 'scored' } => ({
  kind: 'scored',
  id,
  weight: exact(weight),
  minimum: null,
})
const service: Criterion = {
  kind: 'group',
  id: 'service',
  weight: exact(40),
  minimum: null,
  children: [scored('response', '60'), scored('training', '40')],
}
const price: Criterion = { kind: 'price', id: 'price', weight: exact(40), method: { name: 'min-max' } }
const criteria = [service, scored('social', '20'), price]
const scale = { min: exact(0), max: exact(5), points: null }
const scores = new Map([
  ['response', exact(4)],
  ['training', exact(3)],
  ['social', exact(5)],
])

describe('quality from scores', () => {
  test('a group earns its questions weighed together: 60 % of 80 and 40 % of 60 is 72', () => {
    expect(criterionPoints(criteria, scale, scores).get('service')?.toFraction()).toBe('72')
  })
  test('quality leaves the price out and weighs the rest to 100: (40 × 72 + 20 × 100) / 60', () => {
    const points = criterionPoints(criteria, scale, scores)
    expect(qualityOf(criteria, points)?.toFraction()).toBe('244/3')
  })
  test('where only the price is weighed there is no quality to speak of', () => {
    expect(qualityOf([{ ...price, weight: exact(100) }], new Map())).toBeNull()
  })
  test('a missing score is refused, never taken as nothing', () => {
    expect(() => criterionPoints(criteria, scale, new Map())).toThrow(RangeError)
  })
})

test('the outline shows parents before children with each share of the whole', () => {
  const lines = outline(criteria).map(({ criterion, at, level, shareOfWhole }) =>
    [criterion.id, at.join('/'), level, shareOfWhole.toFraction()].join(' '),
  )
  expect(lines).toEqual([
    'service criteria/0 0 40',
    'response criteria/0/children/0 1 24',
    'training criteria/0/children/1 1 16',
    'social criteria/1 0 20',
    'price criteria/2 0 40',
  ])
  expect(scoredCriteria(criteria).map(({ id }) => id)).toEqual(['response', 'training', 'social'])
})
