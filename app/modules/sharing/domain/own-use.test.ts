import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exact, exact, roundHalfUp, sumExact } from '#app/kernel/exact.ts'
import { pence, sumPence } from '#app/kernel/money.ts'
import { type OwnUseContract, ownUseFaults, shareOwnUse } from './own-use.ts'

const units = (of: Record<string, string | number>) =>
  new Map(Object.entries(of).map(([key, value]): [string, Exact] => [key, exact(value)]))

const copiers: OwnUseContract = {
  members: ['Salisbury', 'Rough Hay', 'Kings Hill'],
  pencePerUnit: units({ mono: '0.35', colour: '3.5' }),
  quantities: new Map([
    ['Salisbury', units({ mono: 10_001, colour: 200 })],
    ['Rough Hay', units({ mono: 3_333 })],
    ['Kings Hill', units({})],
  ]),
  jointCosts: [
    { id: 'delivery', amount: pence(10_000), rule: { name: 'equal' } },
    {
      id: 'training',
      amount: pence(6_000),
      rule: { name: 'weights', weights: units({ Salisbury: 2, 'Rough Hay': 1, 'Kings Hill': 0 }) },
    },
  ],
}

describe('each school pays its own use and its part of what was bought for all', () => {
  test('10,001 mono at 0.35p and 200 colour at 3.5p are 42.00, and 3,333 mono are 11.67', () => {
    const { bills, total } = shareOwnUse(copiers)
    expect(bills).toEqual([
      {
        member: 'Salisbury',
        ownUse: 4200,
        joint: [
          { jointCost: 'delivery', share: 3334 },
          { jointCost: 'training', share: 4000 },
        ],
        total: 11_534,
      },
      {
        member: 'Rough Hay',
        ownUse: 1167,
        joint: [
          { jointCost: 'delivery', share: 3333 },
          { jointCost: 'training', share: 2000 },
        ],
        total: 6500,
      },
      {
        member: 'Kings Hill',
        ownUse: 0,
        joint: [
          { jointCost: 'delivery', share: 3333 },
          { jointCost: 'training', share: 0 },
        ],
        total: 3333,
      },
    ])
    expect(total).toBe(21_367)
  })
  test('the bills sum to all use at contract rates, rounded once, plus the joint costs', () => {
    const quantity = fc.integer({ min: 0, max: 100_000 })
    const rows = fc.array(fc.tuple(quantity, quantity), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (uses, rate, joint) => {
          const members = uses.map((_, index) => `s${index}`)
          const perUnit = exact(rate).div(10_000n)
          const { bills, total } = shareOwnUse({
            members,
            pencePerUnit: new Map([
              ['mono', perUnit],
              ['colour', exact('3.5')],
            ]),
            quantities: new Map(uses.map(([mono, colour], index) => [`s${index}`, units({ mono, colour })])),
            jointCosts: [{ id: 'delivery', amount: pence(joint), rule: { name: 'equal' } }],
          })
          const use = sumExact(uses.map(([mono, colour]) => perUnit.mul(mono).add(exact('3.5').mul(colour))))
          expect(total).toBe(Number(roundHalfUp(use)) + joint)
          expect(sumPence(bills.map((bill) => bill.total))).toBe(total)
          expect(bills.map(({ member }) => member)).toEqual(members)
        },
      ),
    )
  })
})

describe('no school’s share is lost or doubled', () => {
  const reasons = (changed: Partial<OwnUseContract>) =>
    ownUseFaults({ ...copiers, ...changed }).map(({ reason }) => reason)
  test('a sound contract has no fault', () => {
    expect(reasons({})).toEqual([])
  })
  test('every member has quantities and nobody else has', () => {
    const two = new Map([...copiers.quantities].slice(0, 2))
    expect(reasons({ quantities: two })).toEqual(['quantities-missing'])
    expect(reasons({ quantities: new Map([...copiers.quantities, ['Elsewhere', units({ mono: 1 })]]) })).toEqual([
      'quantities-of-a-stranger',
    ])
    expect(reasons({ members: [...copiers.members, 'Salisbury'] })).toContain('member-repeated')
  })
  test('every line used has a rate, and nothing is under nought', () => {
    const odd = (of: Record<string, number>) => new Map([...copiers.quantities, ['Salisbury', units(of)]])
    expect(reasons({ quantities: odd({ staples: 1 }) })).toEqual(['line-without-rate'])
    expect(reasons({ quantities: odd({ mono: -1 }) })).toEqual(['quantity-negative'])
    expect(reasons({ pencePerUnit: units({ mono: '0.35', colour: '-3.5' }) })).toEqual(['rate-negative'])
  })
  test('every joint cost is divided once, by a rule that fits the members', () => {
    const [delivery] = copiers.jointCosts
    expect(reasons({ jointCosts: delivery ? [delivery, delivery] : [] })).toEqual(['joint-cost-repeated'])
    const rule = { name: 'weights', weights: units({ Salisbury: 1 }) } as const
    expect(reasons({ jointCosts: [{ id: 'delivery', amount: pence(1), rule }] })).toEqual([
      'weight-missing',
      'weight-missing',
    ])
    expect(() => shareOwnUse({ ...copiers, members: [] })).toThrow(RangeError)
  })
})
