import { expect, test } from 'vitest'
import { exact, sumExact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { evaluate } from './evaluate.ts'

const terms = plainTerms('40', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) })

test('every total is the sum of its lines: 60 % of 85 points and 40 % of 50 points', () => {
  const [shown] = evaluate(evaluation(terms, [bid('A', '100', 85)])).derivation
  const lines = shown?.lines.map((line) =>
    [line.criterion, line.score, line.points, line.shareOfWhole, line.towardsTotal].map((value) =>
      typeof value === 'string' ? value : (value?.toFraction() ?? null),
    ),
  )
  expect(lines).toEqual([
    ['quality', '85', '85', '60', '51'],
    ['price', null, '50', '40', '20'],
  ])
  expect(shown?.total?.toFraction()).toBe('71')
  expect(sumExact(shown?.lines.map(({ towardsTotal }) => towardsTotal ?? exact(0)) ?? []).toFraction()).toBe('71')
})
test('a bid that is out shows its quality and no price points', () => {
  const result = evaluate(
    evaluation({ ...terms, qualityThreshold: exact(50) }, [bid('A', '100', 10), bid('B', '90', 60)]),
  )
  const shown = result.derivation.find((one) => one.bid === 'A')
  expect(shown).toMatchObject({ total: null, pricePoints: null })
  expect(shown?.quality?.toFraction()).toBe('10')
})
test('under a rule without a sum the lines lead to the quality', () => {
  const rule = { name: 'price-per-quality-point' } as const
  const [shown] = evaluate(evaluation(plainTerms('40', null, rule), [bid('A', '100', 85)])).derivation
  expect(shown?.lines.map(({ towardsTotal }) => towardsTotal)).toEqual([null, null])
  expect(shown?.lines[0]?.towardsQuality?.toFraction()).toBe('85')
})
