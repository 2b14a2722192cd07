import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOf, figuresOf, percentile, type Run, runOf } from './figures.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
const run = (over: Partial<Run>): Run => ({
  rps: 100,
  p50: 5,
  p99: 9,
  answered: 100,
  failed: 0,
  failure: null,
  ...over,
})

describe('a percentile', () => {
  it('is the value that this share of all do not exceed', () => {
    expect(percentile(hundred, 50)).toBe(50)
    expect(percentile(hundred, 99)).toBe(99)
    expect(percentile(hundred, 100)).toBe(100)
    expect(percentile([7], 99)).toBe(7)
    expect(percentile([], 99)).toBe(0)
  })

  it('is always one of the values, and grows with the share', () => {
    const values = fc.array(fc.float({ min: 0, max: 1000, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (all, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(all).toContain(percentile(all, a))
        expect(percentile(all, low)).toBeLessThanOrEqual(percentile(all, high))
      }),
    )
  })
})

describe('a run', () => {
  it('counts what was answered in its time', () => {
    expect(runOf(hundred, [], 4)).toEqual({ rps: 25, p50: 50, p99: 99, answered: 100, failed: 0, failure: null })
  })

  it('says what failed first, and serves nothing when nothing was answered', () => {
    const failures = ['500 for GET /tenders', 'no answer']
    expect(runOf([], failures, 0)).toMatchObject({ rps: 0, p50: 0, p99: 0, failed: 2, failure: failures[0] })
  })
})

describe('the best of several runs', () => {
  it('is the one that served most', () => {
    expect(bestOf([run({ rps: 90 }), run({ rps: 110 }), run({ rps: 100 })])?.rps).toBe(110)
  })

  it('is never one in which something failed', () => {
    expect(bestOf([run({ rps: 90 }), run({ rps: 110, failed: 1 })])?.rps).toBe(90)
    expect(bestOf([run({ failed: 1 })])).toBeNull()
  })
})

describe('the figures', () => {
  it('name the ceiling and the share of it that was reached', () => {
    expect(figuresOf('list', run({ rps: 1000 }), run({ rps: 4000 }))).toEqual({
      name: 'list',
      rps: 1000,
      p50: 5,
      p99: 9,
      ceiling: { name: 'node+postgres one row', rps: 4000 },
      ratio: 0.25,
    })
  })
})
