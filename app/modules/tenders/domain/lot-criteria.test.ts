import { expect, it } from 'vitest'
import { criteriaOfLot } from './lot-criteria.ts'
import type { PublishedCriterion, PublishedLot } from './published-tender.ts'
import { usualScale } from './usual-scale.ts'

const plain = { question: '', guidance: '', wordLimit: null, minimum: null }
const food: PublishedCriterion = { ...plain, id: 'food', parentId: null, kind: 'group', title: 'Food', weight: '60' }
const menu: PublishedCriterion = {
  ...plain,
  id: 'menu',
  parentId: 'food',
  kind: 'scored',
  title: 'Lunch menu',
  weight: '100',
  minimum: '3',
  judged: { by: 'schools', mix: 'pupils' },
}
const price: PublishedCriterion = { ...plain, id: 'price', parentId: null, kind: 'price', title: 'Price', weight: '40' }
const lot: PublishedLot = {
  id: 'lot',
  number: 1,
  title: 'Lunches',
  description: '',
  schools: [
    { id: 'moxley', name: 'Moxley School', quantities: {} },
    { id: 'salisbury', name: 'Salisbury School', quantities: {} },
  ],
  mixes: [
    {
      criterionId: 'menu',
      schools: [
        { id: 'moxley', weight: '75' },
        { id: 'salisbury', weight: '25' },
      ],
    },
  ],
}

it('counts a question that the schools judge as one score for each school of the lot, by the published mix', () => {
  const counted = criteriaOfLot({ criteria: [food, menu, price], scale: usualScale }, lot)
  expect(counted.map(({ id, parentId, kind, title, weight }) => [id, parentId, kind, title, weight])).toEqual([
    ['food', null, 'group', 'Food', '60'],
    ['menu', 'food', 'group', 'Lunch menu', '100'],
    ['menu:moxley', 'menu', 'scored', 'Lunch menu, Moxley School', '75'],
    ['menu:salisbury', 'menu', 'scored', 'Lunch menu, Salisbury School', '25'],
    ['price', null, 'price', 'Price', '40'],
  ])
})

it('asks the lowest score of all schools together, as the points that the scale gives for it', () => {
  const counted = criteriaOfLot({ criteria: [food, menu, price], scale: usualScale }, lot)
  expect(counted.map(({ minimum }) => minimum)).toEqual([null, '60', null, null, null])
})

it('leaves every other question as it was published', () => {
  const { judged: _judged, ...written } = menu
  expect(criteriaOfLot({ criteria: [food, written, price], scale: usualScale }, lot)).toEqual([food, written, price])
})
