import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Exact } from '#app/kernel/exact.ts'
import { toDecimals } from '#app/kernel/exact.ts'
import { someAllocation, toTheEnd } from '../../testing/allocation-inputs.ts'
import { everyAward, type Plain } from '../../testing/every-award.ts'
import { allocate } from './allocate.ts'
import { suppliersOf } from './offers.ts'

const text = (value: Exact | null | undefined) => (value ? toDecimals(value, 6) : null)
const costOf = (awards: readonly Plain[]) => text(awards[0]?.cost)
const wonBy = (won: readonly { bid: { supplier: string } | null; lots: readonly string[]; price: Exact }[]) =>
  won.map(({ bid, lots, price }) => `${bid?.supplier ?? 'today'}: ${[...lots].sort().join('')} ${text(price)}`)

test('the award is the one found by trying every award there is, ties included', () => {
  fc.assert(
    fc.property(someAllocation, (input) => {
      const all = everyAward(input)
      const [best, second] = all
      const answer = toTheEnd(allocate(input))
      if (!best) return void expect(answer.kind).toBe('no-full-award')
      if (answer.kind !== 'optimal') return expect.fail(answer.kind)
      expect(text(answer.award.score)).toBe(text(best.score))
      expect(text(answer.award.cost)).toBe(text(best.cost))
      expect(wonBy(answer.award.won)).toEqual(wonBy(best.entries.map(({ won }) => won)))
      expect(text(answer.runnerUpCost)).toBe(text(second?.cost))
      expect(text(answer.singleLotCost)).toBe(costOf(everyAward(input, ({ lots }) => lots.length === 1)))
      for (const supplier of suppliersOf(input))
        expect([supplier, text(answer.without.get(supplier))]).toEqual([
          supplier,
          costOf(everyAward(input, (bid) => bid.supplier !== supplier)),
        ])
    }),
    { numRuns: 3000 },
  )
})
