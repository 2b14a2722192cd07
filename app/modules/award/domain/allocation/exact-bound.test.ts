import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someAllocation } from '../../testing/allocation-inputs.ts'
import { everyAward } from '../../testing/every-award.ts'
import { awardProgram, partsOfPound, wholeScore } from './award-program.ts'
import { exactBound, fixByCost } from './exact-bound.ts'
import { offersOf } from './offers.ts'
import { openRange } from './program.ts'

const anyPrice = fc.double({ min: -3, max: 3, noNaN: true })

test('no award is cheaper than the bound, whatever prices the guess put on the rows', () => {
  fc.assert(
    fc.property(someAllocation, fc.infiniteStream(anyPrice), (input, prices) => {
      const [best] = everyAward(input)
      if (!best) return
      const offers = offersOf(input)
      const program = awardProgram(offers, input.lots.length, { ...input, others: [] })
      const duals = Float64Array.from([...prices.take(program.rows.length)])
      const cost = wholeScore(best.score, partsOfPound(offers))
      const range = openRange(program)
      const bound = exactBound(program, program.rows, range, duals, Number(cost > 0n ? cost : 1n))
      expect(bound.least <= cost).toBe(true)
      fixByCost(range, bound, cost)
      for (const { won } of best.entries) {
        const column = offers.findIndex(({ bid, lots }) =>
          won.bid ? bid === won.bid : bid === null && input.lots[lots[0] ?? -1] === won.lots[0],
        )
        expect(column === -1 || range.upper[column] === 1).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})
