import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { usualAssumptions } from '#app/modules/categories/domain/whole-life-cost.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'

/** A small tender for photocopiers in one lot for two schools, as it would be published. */
export const copierTender = (changes: Partial<PublishedTender> = {}): PublishedTender => ({
  format: 'clusterbuy tender 1',
  id: '0b7e6a52-6f0e-4a51-9d53-0f6a7a2f9c11',
  reference: 'CB-7KQ2-XW4M',
  version: 1,
  title: 'Photocopiers for two schools',
  summary: 'Rented copiers with service.',
  description: 'Machines for the office and the staff room.',
  buyer: { clusterId: 'c1', name: 'Darlaston cluster', leadSchool: 'Salisbury Primary School' },
  categoryKey: 'photocopiers',
  timetable: {
    questionsCloseAt: '2026-11-20T12:00:00.000Z',
    answersDueAt: '2026-11-24T12:00:00.000Z',
    closesAt: '2026-12-01T12:00:00.000Z',
    coolingOffMinutes: 60,
    contractStartsOn: '2027-04-01',
    termYears: 5,
  },
  scale: [0, 1, 2, 3].map((score) => ({
    score,
    words: `Level ${score}`,
    points: String(Math.round((score * 100) / 3)),
  })),
  criteria: [
    { ...emptyCriterion, id: 'service', kind: 'group', title: 'Service', weight: '60' },
    { ...emptyCriterion, id: 'response', parentId: 'service', title: 'Response', weight: '100' },
    { ...emptyCriterion, id: 'price', kind: 'price', title: 'Price', weight: '40' },
  ],
  qualityThreshold: null,
  price: {
    method: 'floor-ceiling',
    floorPence: 6_000_000,
    ceilingPence: 14_000_000,
    assumptions: usualAssumptions(categoryOf('photocopiers'), '2026-11-01'),
  },
  tieBreak: ['quality', 'price'],
  fee: { basisPoints: 100, capPence: 250_000 },
  lots: [
    {
      id: '5d0c2c1e-3c41-4f0a-8a55-3a1f0a2b7c01',
      number: 1,
      title: 'All copiers',
      description: '',
      schools: [
        {
          id: 's1',
          name: 'Salisbury Primary School',
          quantities: { copiers: '2', monoPagesPerMonth: '9000', colourPagesPerMonth: '1500' },
        },
        {
          id: 's2',
          name: 'Rough Hay Primary School',
          quantities: { copiers: '3', monoPagesPerMonth: '14000', colourPagesPerMonth: '2500' },
        },
      ],
    },
  ],
  sealing: {
    threshold: 2,
    holders: 3,
    qualityKeySet: 'ab'.repeat(32),
    priceKeySet: 'cd'.repeat(32),
    receiptKey: { id: '00'.repeat(16), publicKeyPem: '' },
  },
  ...changes,
})

const emptyCriterion = {
  parentId: null,
  kind: 'scored',
  question: '',
  guidance: '',
  wordLimit: null,
  minimum: null,
} as const
