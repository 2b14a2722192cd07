import { describe, expect, test } from 'vitest'
import type { PublishedCriterion } from '#app/modules/tenders/domain/published-tender.ts'
import { outline } from './criteria.ts'
import { termsFaults } from './terms-faults.ts'
import { type TenderTerms, termsFromTender } from './terms-from-tender.ts'

const criterion = (
  one: Partial<PublishedCriterion> & Pick<PublishedCriterion, 'id' | 'kind' | 'weight'>,
): PublishedCriterion => ({
  parentId: null,
  title: one.id,
  question: '',
  guidance: '',
  wordLimit: null,
  minimum: null,
  ...one,
})
const tender: TenderTerms = {
  scale: [0, 1, 2].map((score) => ({ score, words: `level ${score}`, points: `${score * 50}` })),
  criteria: [
    criterion({ id: 'service', kind: 'group', weight: '60', minimum: '30' }),
    criterion({ id: 'response', kind: 'scored', weight: '70', parentId: 'service', minimum: '1' }),
    criterion({ id: 'training', kind: 'scored', weight: '30', parentId: 'service' }),
    criterion({ id: 'price', kind: 'price', weight: '40' }),
  ],
  qualityThreshold: '50',
  price: { method: 'floor-ceiling', floorPence: 6_000_000, ceilingPence: 14_000_000 },
  tieBreak: ['quality', 'price', 'drawn'],
}

describe('the terms a tender published', () => {
  test('become the tree, the floor and ceiling in pounds, the marks and the order for ties', () => {
    const terms = termsFromTender(tender)
    expect(termsFaults(terms)).toEqual([])
    expect(outline(terms.criteria).map(({ criterion: one, level }) => `${level} ${one.id}`)).toEqual([
      '0 service',
      '1 response',
      '1 training',
      '0 price',
    ])
    const price = terms.criteria.find(({ kind }) => kind === 'price')
    const method = price?.kind === 'price' && price.method?.name === 'floor-ceiling' ? price.method : null
    expect([method?.floor.toFraction(), method?.ceiling.toFraction()]).toEqual(['60000', '140000'])
    expect(terms.tieBreak).toEqual(['quality', 'price', 'drawn'])
  })
  test('cannot be read where they could not have been published', () => {
    const withPrice = (changed: Partial<TenderTerms['price']>) => () =>
      termsFromTender({ ...tender, price: { ...tender.price, ...changed } })
    expect(withPrice({ method: 'distance-from-mean' })).toThrow(RangeError)
    expect(withPrice({ method: 'benchmark' })).toThrow(RangeError)
    expect(() => termsFromTender({ ...tender, price: { ...tender.price, floorPence: null } })).toThrow(RangeError)
    expect(() => termsFromTender({ ...tender, tieBreak: ['age'] })).toThrow(RangeError)
  })
})
