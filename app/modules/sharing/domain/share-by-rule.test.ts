import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { noPence, pence, sumPence } from '#app/kernel/money.ts'
import { exactShares, type SharingRule, shareByRule, sharingFaults } from './share-by-rule.ts'

const weights = (...sizes: (number | string)[]) =>
  new Map(sizes.map((size, index) => [String.fromCharCode(65 + index), exact(size)]))
const members = ['A', 'B', 'C']
const shares = (total: number, rule: SharingRule, among = members) =>
  [...shareByRule(pence(total), among, rule)].map(([member, share]) => `${member} ${share}`)

describe('the worked numbers', () => {
  test('100.00 over three equal members is 33.34, 33.33 and 33.33', () => {
    expect(shares(10_000, { name: 'equal' })).toEqual(['A 3334', 'B 3333', 'C 3333'])
  })
  test('12,000.00 by 210 and 420 pupils is 4,000.00 and 8,000.00', () => {
    expect(shares(1_200_000, { name: 'weights', weights: weights(210, 420) }, ['A', 'B'])).toEqual([
      'A 400000',
      'B 800000',
    ])
  })
  test('half evenly and half by pupils lies in between', () => {
    const rule = { name: 'blend', equalShare: exact('0.5'), weights: weights(210, 420) } as const
    expect(shares(1_200_000, rule, ['A', 'B'])).toEqual(['A 500000', 'B 700000'])
  })
  test('parity with today: everybody pays what it pays now less its part of the saving', () => {
    const baseline = new Map([
      ['A', pence(60_000)],
      ['B', pence(50_000)],
    ])
    const rule = { name: 'baseline-parity', baseline, weights: weights(1, 2) } as const
    expect(shares(80_000, rule, ['A', 'B'])).toEqual(['A 50000', 'B 30000'])
  })
  test('if buying together costs more than today, the extra is divided by the same weights', () => {
    const baseline = new Map([
      ['A', pence(100)],
      ['B', pence(100)],
    ])
    const rule = { name: 'baseline-parity', baseline, weights: weights(1, 2) } as const
    expect(shares(230, rule, ['A', 'B'])).toEqual(['A 110', 'B 120'])
  })
})

describe('pennies left over', () => {
  test('go to the largest remainder first', () => {
    expect(shares(100, { name: 'weights', weights: weights(1, 1, 4) })).toEqual(['A 17', 'B 17', 'C 66'])
  })
  test('go to the earlier member where remainders are equal', () => {
    expect(shares(200, { name: 'equal' })).toEqual(['A 67', 'B 67', 'C 66'])
  })
})

const someRule = fc
  .tuple(
    fc.constantFrom('equal', 'weights', 'blend', 'baseline-parity'),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1_000_000 })), {
      minLength: 1,
      maxLength: 9,
    }),
    fc.integer({ min: 0, max: 100 }),
  )
  .filter(([, sizes]) => sizes.some(([weight]) => weight > 0))
  .map(([name, sizes, per]): { rule: SharingRule; among: string[] } => {
    const among = sizes.map((_, index) => `m${index}`)
    const sized = new Map(sizes.map(([weight], index) => [`m${index}`, exact(weight)]))
    const baseline = new Map(sizes.map(([, today], index) => [`m${index}`, pence(today)]))
    const rules: Record<typeof name, SharingRule> = {
      equal: { name: 'equal' },
      weights: { name: 'weights', weights: sized },
      blend: { name: 'blend', equalShare: exact(per).div(100n), weights: sized },
      'baseline-parity': { name: 'baseline-parity', baseline, weights: sized },
    }
    return { rule: rules[name], among }
  })
const someTotal = fc.integer({ min: -1_000_000, max: 100_000_000 })

describe('what every rule keeps', () => {
  test('the shares sum to the total to the penny', () => {
    fc.assert(
      fc.property(someRule, someTotal, ({ rule, among }, total) => {
        expect(sumPence([...shareByRule(pence(total), among, rule).values()])).toBe(total)
      }),
    )
  })
  test('no share is a penny or more away from its exact amount', () => {
    fc.assert(
      fc.property(someRule, someTotal, ({ rule, among }, total) => {
        const rounded = [...shareByRule(pence(total), among, rule).values()]
        exactShares(pence(total), among, rule).forEach((share, index) => {
          expect(
            share
              .sub(rounded[index] ?? 0)
              .abs()
              .lt(1n),
          ).toBe(true)
        })
      }),
    )
  })
  test('members of the same size who pay the same today pay the same, but for a penny', () => {
    fc.assert(
      fc.property(someRule, someTotal, ({ rule, among }, total) => {
        const paid = shareByRule(pence(total), among, rule)
        const size = (member: string) => (rule.name === 'equal' ? '' : rule.weights.get(member)?.toFraction())
        const today = (member: string) => (rule.name === 'baseline-parity' ? rule.baseline.get(member) : 0)
        for (const one of among)
          for (const other of among)
            if (size(one) === size(other) && today(one) === today(other))
              expect(Math.abs((paid.get(one) ?? 0) - (paid.get(other) ?? 0))).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('the order of members moves nothing but a penny', () => {
    fc.assert(
      fc.property(someRule, someTotal, ({ rule, among }, total) => {
        const backwards = [...among].reverse()
        const there = exactShares(pence(total), among, rule).map((share) => share.toFraction())
        const back = exactShares(pence(total), backwards, rule).map((share) => share.toFraction())
        expect(back.reverse()).toEqual(there)
        const [one, other] = [shareByRule(pence(total), among, rule), shareByRule(pence(total), backwards, rule)]
        for (const member of among)
          expect(Math.abs((one.get(member) ?? 0) - (other.get(member) ?? 0))).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('where there is a saving, parity with today leaves nobody worse off than today, but for a penny', () => {
    fc.assert(
      fc.property(someRule, fc.integer({ min: 0, max: 100 }), ({ rule, among }, percent) => {
        if (rule.name !== 'baseline-parity') return
        const today = sumPence([...rule.baseline.values()])
        const paid = shareByRule(pence(Math.floor((today * percent) / 100)), among, rule)
        for (const member of among) expect(paid.get(member)).toBeLessThanOrEqual((rule.baseline.get(member) ?? 0) + 1)
      }),
    )
  })
})

describe('what cannot be divided', () => {
  const reasons = (rule: SharingRule, among = members) =>
    sharingFaults(among, rule).map(({ reason, member }) => `${reason} ${member}`)
  test('is refused by name', () => {
    expect(reasons({ name: 'equal' }, [])).toEqual(['no-members null'])
    expect(reasons({ name: 'equal' }, ['A', 'A'])).toEqual(['member-repeated A'])
    expect(reasons({ name: 'weights', weights: weights(1, 2) })).toEqual(['weight-missing C'])
    expect(reasons({ name: 'weights', weights: weights(1, 2, 3, 4) })).toEqual(['not-a-member D'])
    expect(reasons({ name: 'weights', weights: weights(1, -1, 3) })).toEqual(['weight-negative B'])
    expect(reasons({ name: 'weights', weights: weights(0, 0, 0) })).toEqual(['weights-all-zero null'])
    expect(reasons({ name: 'blend', equalShare: exact('1.01'), weights: weights(1, 2, 3) })).toEqual([
      'equal-share-off-range null',
    ])
    const baseline = new Map([
      ['A', noPence],
      ['B', noPence],
    ])
    expect(reasons({ name: 'baseline-parity', baseline, weights: weights(1, 2, 3) })).toEqual(['baseline-missing C'])
    expect(() => shareByRule(pence(1), [], { name: 'equal' })).toThrow(RangeError)
  })
})
