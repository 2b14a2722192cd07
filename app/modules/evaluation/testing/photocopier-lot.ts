import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { usualAssumptions } from '#app/modules/categories/domain/whole-life-cost.ts'
import type { PublishedCriterion, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { usualScale } from '#app/modules/tenders/domain/usual-scale.ts'
import type { LotToEvaluate } from '../domain/lot-result.ts'

const photocopiers = categoryOf('photocopiers')
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

/** Two schools, three questions, price for 40 per cent between a floor of £10,000.00 and a ceiling of £30,000.00. */
export const copierTender: PublishedTender = {
  format: 'clusterbuy tender 1',
  id: 'tender',
  reference: 'CB-TEST-0001',
  version: 1,
  title: 'Photocopiers',
  summary: '',
  description: '',
  buyer: { clusterId: 'cluster', name: 'A cluster', leadSchool: 'A school' },
  categoryKey: 'photocopiers',
  timetable: {
    questionsCloseAt: '2026-11-01T12:00:00.000Z',
    answersDueAt: '2026-11-05T12:00:00.000Z',
    closesAt: '2026-11-20T12:00:00.000Z',
    coolingOffMinutes: 60,
    contractStartsOn: '2027-04-01',
    termYears: 5,
  },
  scale: usualScale,
  criteria: [
    criterion({ id: 'service', kind: 'group', weight: '40', title: 'Service' }),
    criterion({ id: 'repairs', kind: 'scored', weight: '60', parentId: 'service', minimum: '2', title: 'Repairs' }),
    criterion({ id: 'toner', kind: 'scored', weight: '40', parentId: 'service', title: 'Toner' }),
    criterion({ id: 'local', kind: 'scored', weight: '20', title: 'Local value' }),
    criterion({ id: 'price', kind: 'price', weight: '40', title: 'Price' }),
  ],
  qualityThreshold: null,
  price: {
    method: 'floor-ceiling',
    floorPence: 1_000_000,
    ceilingPence: 3_000_000,
    assumptions: { ...usualAssumptions(photocopiers, '2026-11-01'), years: 5, discountPercent: '0' },
  },
  tieBreak: ['quality', 'price', 'drawn'],
  fee: { basisPoints: 100, capPence: 250_000 },
  lots: [
    {
      id: 'lot',
      number: 1,
      title: 'Photocopiers for two schools',
      description: '',
      schools: [
        {
          id: 'one',
          name: 'One',
          quantities: { copiers: '1', monoPagesPerMonth: '5000', colourPagesPerMonth: '1000' },
        },
        {
          id: 'two',
          name: 'Two',
          quantities: { copiers: '1', monoPagesPerMonth: '15000', colourPagesPerMonth: '3000' },
        },
      ],
    },
  ],
  sealing: {
    threshold: 2,
    holders: 3,
    qualityKeySet: '',
    priceKeySet: '',
    receiptKey: { id: '', publicKeyPem: '' },
  },
}

/** Nothing but a rental a quarter for each copier: £500.00 of it is £20,000.00 over five years for two copiers. */
export const rentalOnly = (rental: string): Record<string, string> => ({
  ...Object.fromEntries(photocopiers.schedule.filter(({ required }) => required).map(({ key }) => [key, '0'])),
  rental,
})

type Scores = readonly [repairs: number, toner: number, local: number]
const agreedFor = (bidId: string, scores: Scores) =>
  (['repairs', 'toner', 'local'] as const).map((criterionId, index) => ({
    bidId,
    criterionId,
    score: scores[index] ?? 0,
  }))

/** The lot with these bids: the rental each asks for, and its agreed scores. */
export const lotWith = (bids: Readonly<Record<string, readonly [rental: string, scores: Scores]>>): LotToEvaluate => ({
  tender: copierTender,
  lot: copierTender.lots[0] ?? { id: '', number: 0, title: '', description: '', schools: [] },
  drawSeed: 'seed',
  bids: Object.entries(bids).map(([bidId, [rental]]) => ({ bidId, prices: rentalOnly(rental) })),
  agreed: Object.entries(bids).flatMap(([bidId, [, scores]]) => agreedFor(bidId, scores)),
})
