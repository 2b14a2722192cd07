import { describe, expect, it } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { bid, evaluation, plainTerms } from '../testing/evaluation-input.ts'
import { evaluate } from './evaluate.ts'
import { whatIf } from './what-if.ts'

const terms = plainTerms('40', { name: 'floor-ceiling', floor: exact(60), ceiling: exact(140) })
const input = evaluation(terms, [bid('A', '100', 80), bid('B', '80', 60), bid('C', '70', 30)])
const firstAt = (weight: string) => whatIf(input, { criterion: 'price', weight: exact(weight) })?.ranking[0]?.bid

describe('another weight', () => {
  it('gives the published result where it is the published weight', () => {
    const same = whatIf(input, { criterion: 'price', weight: exact(40) })
    expect(same?.ranking).toEqual(evaluate(input).ranking)
  })
  it('puts another bid first beyond the weight that the result says ties, and not before', () => {
    expect(evaluate(input).stability?.weightThatTies.map(({ weight }) => weight.toFraction())).toContain('400/9')
    expect([firstAt('44'), firstAt('45')]).toEqual(['A', 'B'])
  })
  it('lets the others share the rest as they did, so that all weights still sum to 100', () => {
    const weights = whatIf(input, { criterion: 'price', weight: exact(70) })?.weights
    expect(weights?.get('quality')?.toFraction()).toBe('30')
  })
  it('never brings back a bid that missed a published mark', () => {
    const strict = evaluation({ ...terms, qualityThreshold: exact(50) }, [...input.bids])
    expect(whatIf(strict, { criterion: 'price', weight: exact(100) })?.ranking.map((one) => one.bid)).toEqual([
      'B',
      'A',
    ])
  })
  it('is refused for what is no criterion and for what is no weight', () => {
    expect(whatIf(input, { criterion: 'colour', weight: exact(10) })).toBeNull()
    expect(whatIf(input, { criterion: 'price', weight: exact(101) })).toBeNull()
    expect(whatIf(input, { criterion: 'price', weight: exact(-1) })).toBeNull()
  })
})
