import { expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bestAward } from '../domain/allocation/allocate.ts'
import { publishedQuestion } from '../domain/lots-together.ts'
import { searchInSteps } from './search-in-steps.server.ts'

const lots = ['north', 'south'].map((lotId, index) => ({ lotId, number: index + 1 }))
const offers = lots.flatMap(({ lotId }) =>
  ['a', 'b', 'c'].map((supplierId, index) => ({
    bidId: `${supplierId} for ${lotId}`,
    lotId,
    supplierId,
    total: exact(80 + index),
  })),
)
const question = publishedQuestion(lots, offers, 1)
const goesOn = async () => true

/** A search that never ends by itself. */
function* endless(): ReturnType<typeof bestAward> {
  for (;;) if (yield { effort: 1, best: 5n, least: 3n }) return { kind: 'not-proven', best: null, least: null }
}

test('a search that is driven in steps finds what it finds in one go', async () => {
  const ended = await searchInSteps(bestAward(question.input), { limitMs: 60_000, tell: goesOn })
  expect(ended?.result.kind).toBe('optimal')
})

test('a search is stopped when its own time is used up, and says how far it came', async () => {
  const ended = await searchInSteps(endless(), { limitMs: 30, tell: goesOn })
  expect(ended).toMatchObject({ best: 5n, least: 3n, result: { kind: 'not-proven' } })
})

test('a search without time is not proven', async () => {
  const ended = await searchInSteps(bestAward(question.input), { limitMs: 0, tell: goesOn })
  expect(ended?.result.kind).toBe('not-proven')
})

test('a search that nobody wants any more ends without a result, and other work goes on meanwhile', async () => {
  let others = 0
  const other = setInterval(() => others++, 1)
  expect(await searchInSteps(endless(), { limitMs: 60_000, tell: async () => false })).toBeNull()
  clearInterval(other)
  expect(others).toBeGreaterThan(0)
})
