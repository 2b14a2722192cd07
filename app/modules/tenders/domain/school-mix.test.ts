import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exact, sumExact } from '#app/kernel/exact.ts'
import { schoolShares } from './school-mix.ts'

const mixes = fc.constantFrom('equal' as const, 'pupils' as const)
const schools = fc
  .uniqueArray(fc.record({ id: fc.uuid(), pupils: fc.integer({ min: 1, max: 5000 }) }), {
    minLength: 1,
    maxLength: 40,
    selector: ({ id }) => id,
  })
  .filter((list) => list.length > 0)

it('gives three equal schools a third each, and the hundredth left over to the first by its id', () => {
  const three = ['c', 'a', 'b'].map((id) => ({ id, pupils: 7 }))
  expect(schoolShares(three, 'equal')).toEqual([
    { id: 'c', weight: '33.33' },
    { id: 'a', weight: '33.34' },
    { id: 'b', weight: '33.33' },
  ])
})

it('counts a school with three times the pupils three times, where the pupils decide', () => {
  const two = [
    { id: 'big', pupils: 630 },
    { id: 'small', pupils: 210 },
  ]
  expect(schoolShares(two, 'pupils')).toEqual([
    { id: 'big', weight: '75' },
    { id: 'small', weight: '25' },
  ])
  expect(schoolShares(two, 'equal').map(({ weight }) => weight)).toEqual(['50', '50'])
})

it('always adds to exactly 100, whatever the schools', () => {
  fc.assert(
    fc.property(schools, mixes, (list, mix) => {
      const sum = sumExact(schoolShares(list, mix).map(({ weight }) => exact(weight)))
      expect(sum.toString()).toBe('100')
    }),
  )
})

it('does not depend on the order in which the schools are given', () => {
  fc.assert(
    fc.property(schools, mixes, (list, mix) => {
      const byId = (order: typeof list) =>
        Object.fromEntries(schoolShares(order, mix).map((one) => [one.id, one.weight]))
      expect(byId([...list].reverse())).toEqual(byId(list))
    }),
  )
})

it('is never off by a hundredth or more, and never counts a school with more pupils less', () => {
  fc.assert(
    fc.property(schools, (list) => {
      const total = list.reduce((sum, { pupils }) => sum + pupils, 0)
      const shares = schoolShares(list, 'pupils').map(({ weight }, index) => ({
        weight: exact(weight),
        pupils: list[index]?.pupils ?? 0,
      }))
      for (const { weight, pupils } of shares)
        expect(
          weight
            .sub(exact(pupils).mul(100n).div(exact(total)))
            .abs()
            .lt(exact('0.01')),
        ).toBe(true)
      const sorted = [...shares].sort((a, b) => a.pupils - b.pupils)
      sorted.slice(1).forEach((one, at) => {
        if (one.pupils > (sorted[at]?.pupils ?? 0)) expect(one.weight.gte(sorted[at]?.weight ?? 0n)).toBe(true)
      })
    }),
  )
})
