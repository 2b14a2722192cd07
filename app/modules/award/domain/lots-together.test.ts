import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, zero } from '#app/kernel/exact.ts'
import { pence } from '#app/kernel/money.ts'
import { pointsText } from '#app/kernel/points.ts'
import { bestAward } from './allocation/allocate.ts'
import { untilEffort } from './allocation/until.ts'
import {
  type Answer,
  answerOf,
  fewSuppliersQuestion,
  type NumberedLot,
  pointsAtCost,
  publishedQuestion,
  type Question,
  type QuestionKey,
  questionsToAsk,
  type RankedOffer,
} from './lots-together.ts'
import { recommendAward } from './recommend-award.ts'
import { type CostedOffer, waysToAward } from './ways-to-award.ts'

const lotIds = ['north', 'south', 'west']
const lots: NumberedLot[] = lotIds.map((lotId, index) => ({ lotId, number: index + 1 }))
const enough = 100_000_000
const searched = (question: Question, all: readonly RankedOffer[], effort = enough) => {
  const found = untilEffort(bestAward(question.input), effort)
  return { found, answer: answerOf(found, lots, all) }
}
const awardAcrossLots = (all: readonly RankedOffer[], limit: number, effort = enough) =>
  searched(publishedQuestion(lots, all, limit), all, effort).answer
const bestWithSuppliers = (all: readonly RankedOffer[], most: number) =>
  searched(fewSuppliersQuestion(lots, all, most), all).answer
const pointsOf = (all: readonly RankedOffer[], limit: number) => {
  const question = publishedQuestion(lots, all, limit)
  const { found } = searched(question, all)
  return found.kind === 'optimal' ? pointsText(pointsAtCost(question.input, found.award.cost)) : found.kind
}
const offer = (lotId: string, supplierId: string, total: string): RankedOffer => ({
  bidId: `${supplierId} for ${lotId}`,
  lotId,
  supplierId,
  total: exact(total),
})
const offers = [
  offer('north', 'a', '90'),
  offer('north', 'b', '80'),
  offer('south', 'a', '85'),
  offer('west', 'b', '70'),
]
const given = (found: Answer) => (found.kind === 'proven' ? found.given.map(({ bidId }) => bidId) : found.kind)

describe('lots awarded together', () => {
  test('reach the highest sum of points within the limit, and a lot that nobody can win is left', () => {
    expect(given(awardAcrossLots(offers, 1))).toEqual(['b for north', 'a for south', null])
    expect(given(awardAcrossLots(offers, 2))).toEqual(['a for north', 'a for south', 'b for west'])
  })
  test('tell the sum of points', () => {
    expect(pointsOf(offers, 1)).toBe('165.00')
  })
  test('are never awarded on a search that was stopped', () => {
    expect(awardAcrossLots(offers, 1, -1).kind).toBe('not-proven')
  })
  test('never give one supplier more lots than was published, nor fewer points than any other way within it', () => {
    const someOffers = fc.uniqueArray(
      fc.record({
        lot: fc.constantFrom(...lotIds),
        supplier: fc.constantFrom('a', 'b', 'c'),
        total: fc.integer({ min: 0, max: 100 }),
      }),
      { selector: ({ lot, supplier }) => `${lot}/${supplier}`, minLength: 1 },
    )
    fc.assert(
      fc.property(someOffers, fc.integer({ min: 1, max: 3 }), (drawn, limit) => {
        const all = drawn.map(({ lot, supplier, total }) => offer(lot, supplier, String(total)))
        const choices = lotIds.map((lotId) => [null, ...all.filter((one) => one.lotId === lotId)])
        const sums = choices
          .reduce<(RankedOffer | null)[][]>(
            (ways, here) => ways.flatMap((way) => here.map((one) => [...way, one])),
            [[]],
          )
          .filter((way) =>
            ['a', 'b', 'c'].every((name) => way.filter((one) => one?.supplierId === name).length <= limit),
          )
          .map((way) => way.reduce((sum, one) => sum + Number(one?.total ?? 0), 0))
        expect(pointsOf(all, limit)).toBe(pointsText(exact(Math.max(...sums))))
      }),
      { numRuns: 300 },
    )
  })
  test('can go to one supplier only where one bids for all', () => {
    expect(bestWithSuppliers(offers, 1).kind).toBe('none')
    expect(given(bestWithSuppliers(offers, 2))).toEqual(['a for north', 'a for south', 'b for west'])
  })
})

describe('ways to award', () => {
  const costed: CostedOffer[] = offers.map((one, index) => ({
    ...one,
    cost: pence(10_000 - index * 1000),
    schools: [{ schoolId: `school of ${one.lotId}`, cost: pence(10_000 - index * 1000) }],
    smallerFirm: one.supplierId === 'b',
  }))
  const first = new Map([
    ['north', 'a for north'],
    ['south', 'a for south'],
    ['west', 'b for west'],
  ])
  const answered = (limit: number | null) => {
    const found = new Map<QuestionKey, Answer>()
    const isNone = (question: Question) => {
      found.set(question.key, searched(question, offers).answer)
      return found.get(question.key)?.kind === 'none'
    }
    for (const question of questionsToAsk(lots, offers, limit, isNone))
      if (!found.has(question.key)) found.set(question.key, searched(question, offers).answer)
    return found
  }
  const ways = (limit: number | null, found = answered(limit)) =>
    waysToAward(lotIds, costed, first, limit, (key) => found.get(key) ?? null, new Map())
  const outcome = (limit: number | null, key: string) => ways(limit).find((way) => way.key === key)?.outcome

  test('begin with the published rule, and say what cannot be done', () => {
    expect(ways(null).map(({ key }) => key)).toEqual([
      'published',
      'one-supplier',
      'fewest-suppliers',
      'lowest-cost',
      'smaller-firms',
    ])
    expect(ways(1).map(({ key }) => key)).toContain('best-by-lot')
    expect(outcome(1, 'one-supplier')).toBeNull()
    expect(outcome(1, 'fewest-suppliers')?.suppliers).toBe(2)
  })
  test('say what is still being worked out, and give no outcome before', () => {
    const early = ways(1, new Map())
    expect(early.find(({ key }) => key === 'published')).toEqual({
      key: 'published',
      question: 'published',
      outcome: null,
    })
    expect(early.find(({ key }) => key === 'lowest-cost')?.outcome).not.toBeNull()
    expect(early.map(({ key }) => key)).not.toContain('fewest-suppliers')
  })
  test('keep the contracts of today where they are cheaper than every bid, and only there', () => {
    const today = (cost: number) => ({
      cost: pence(cost),
      schools: [{ schoolId: 'school of south', cost: pence(cost) }],
    })
    const keeping = (cost: number) =>
      waysToAward(lotIds, costed, first, null, () => null, new Map([['south', today(cost)]])).find(
        ({ key }) => key === 'keep-today',
      )?.outcome
    expect(keeping(7999)).toMatchObject({ kept: ['south'], cost: 9000 + 7999 + 7000 })
    expect(keeping(7999)?.schools.get('school of south')).toBe(7999)
    expect(keeping(8000)).toMatchObject({ kept: [], cost: 9000 + 8000 + 7000 })
    expect(ways(null).map(({ key }) => key)).not.toContain('keep-today')
  })
  test('tell points, cost, suppliers and what each school pays', () => {
    expect(outcome(1, 'published')).toMatchObject({ cost: 9000 + 8000, suppliers: 2 })
    expect(pointsText(outcome(1, 'best-by-lot')?.points ?? zero)).toBe('245.00')
    expect(outcome(1, 'lowest-cost')?.schools.get('school of south')).toBe(8000)
    expect(outcome(null, 'smaller-firms')?.given.map(({ bidId }) => bidId)).toEqual([
      'b for north',
      'a for south',
      'b for west',
    ])
  })
})

describe('a recommendation where a supplier may not win every lot', () => {
  const supplierOf = new Map(offers.map(({ bidId, supplierId }) => [bidId, supplierId]))
  const ranked = (lotId: string) =>
    offers.filter((one) => one.lotId === lotId).map(({ bidId }, index) => ({ bidId, rank: index + 1 }))
  const ready = {
    tenderId: 'tender',
    stage: 'price-opened' as const,
    recommended: [{ lotId: 'south', bidId: 'a for south' }],
    limit: { lotsPerSupplier: 1, state: 'proven' as const, digest: 'abc', supplierOf },
    lots: [
      { lotId: 'north', ranked: ranked('north'), winner: 'b for north' },
      { lotId: 'south', ranked: ranked('south'), winner: 'a for south' },
      { lotId: 'west', ranked: ranked('west'), winner: null, leftByLimit: true },
    ],
  }
  const advice = { lotId: 'north', bidId: 'b for north', text: 'Best together.', whyNotFirst: '' }

  test('follows the award of the lots together, and the lot that is left needs none', () => {
    expect(recommendAward(ready, advice)).toMatchObject({ ok: true, value: { completes: true } })
  })
  test('never gives a supplier more lots than were published, whatever the reason', () => {
    const more = { ...advice, bidId: 'a for north', whyNotFirst: 'It has the most points.' }
    expect(recommendAward(ready, more)).toEqual({ ok: false, reason: 'lot-limit-reached' })
  })
  test('waits for the proof', () => {
    const at = (state: 'working' | 'not-proven') => ({ ...ready, limit: { ...ready.limit, state } })
    expect(recommendAward(at('not-proven'), advice)).toEqual({ ok: false, reason: 'award-not-proven' })
    expect(recommendAward(at('working'), advice)).toEqual({ ok: false, reason: 'award-being-worked-out' })
  })
})
