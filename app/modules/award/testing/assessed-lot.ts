import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { usualAssumptions } from '#app/modules/categories/domain/whole-life-cost.ts'
import { lotReport } from '#app/modules/evaluation/domain/lot-report.ts'
import type { PublishedCriterion, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { usualScale } from '#app/modules/tenders/domain/usual-scale.ts'
import type { AssessedLot } from '../domain/summary-for.ts'

const photocopiers = categoryOf('photocopiers')
const plain = { parentId: null, question: '', guidance: '', wordLimit: null, minimum: null }
const criteria: readonly PublishedCriterion[] = [
  { ...plain, id: 'service', kind: 'group', weight: '40', title: 'Service' },
  { ...plain, id: 'repairs', kind: 'scored', weight: '60', parentId: 'service', minimum: '2', title: 'Repairs' },
  { ...plain, id: 'toner', kind: 'scored', weight: '40', parentId: 'service', title: 'Toner' },
  { ...plain, id: 'local', kind: 'scored', weight: '20', title: 'Local value' },
  { ...plain, id: 'price', kind: 'price', weight: '40', title: 'Price' },
]
const lot = {
  id: 'lot',
  number: 1,
  title: 'Photocopiers for one school',
  description: '',
  schools: [{ id: 'one', name: 'One', quantities: { copiers: '2' } }],
}
const tender: PublishedTender = {
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
  criteria,
  qualityThreshold: null,
  price: {
    method: 'floor-ceiling',
    floorPence: 1_000_000,
    ceilingPence: 3_000_000,
    assumptions: { ...usualAssumptions(photocopiers, '2026-11-01'), years: 5, discountPercent: '0' },
  },
  tieBreak: ['quality', 'price', 'drawn'],
  fee: { basisPoints: 100, capPence: 250_000 },
  lots: [lot],
  sealing: {
    threshold: 2,
    holders: 3,
    qualityKeySet: '',
    priceKeySet: '',
    receiptKey: { id: '', publicKeyPem: '' },
  },
}

const entries = [
  { bidId: 'a', supplierName: 'Acme Copiers', rental: '500', scores: { repairs: 4, toner: 3, local: 5 } },
  { bidId: 'b', supplierName: 'Blackthorn Office', rental: '400', scores: { repairs: 3, toner: 3, local: 3 } },
  { bidId: 'c', supplierName: 'Copyhouse Community', rental: '300', scores: { repairs: 1, toner: 5, local: 5 } },
]

/** Three bids: a comes first, b second, c misses the least score for repairs. Every score has a reason that names its bid. */
export function assessedLot(): AssessedLot {
  const agreedOf = ({ bidId, scores }: (typeof entries)[number]) =>
    Object.entries(scores).map(([criterionId, score]) => ({
      bidId,
      criterionId,
      score,
      reason: `Reason for ${criterionId} of ${bidId}`,
    }))
  const noCharges = Object.fromEntries(photocopiers.schedule.map(({ key }) => [key, '0']))
  const report = lotReport({
    tender,
    lot,
    drawSeed: 'seed',
    bids: entries.map(({ bidId, rental }) => ({ bidId, prices: { ...noCharges, rental } })),
    agreed: entries.flatMap(agreedOf),
  })
  const bids = entries.map((entry) => ({
    bidId: entry.bidId,
    supplierName: entry.supplierName,
    agreed: agreedOf(entry),
    reported: report.bids.find(({ bidId }) => bidId === entry.bidId) ?? null,
  }))
  return { tender, lot, bids, awardedTo: 'a' }
}
