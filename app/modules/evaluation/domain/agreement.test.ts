import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, toDecimals } from '#app/kernel/exact.ts'
import { agreementBand, krippendorffAlpha, leaningOf, type Metric, standsAlone, type Unit } from './agreement.ts'

/** Rows are observers, a dot is no score; columns become units. */
const unitsOf = (...rows: string[]): Unit[] => {
  const cells = rows.map((row) => row.split(' '))
  return (cells[0] ?? []).map((_, at) => cells.flatMap((row) => (row[at] === '.' ? [] : [Number(row[at])])))
}
const alpha = (units: readonly Unit[], metric: Metric) => {
  const found = krippendorffAlpha(units, metric)
  return found === null ? null : toDecimals(found, 3)
}

/** Four observers, twelve units, some missing: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C. */
const twelve = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)
/** Three coders, fifteen units, half of them missing. */
const fifteen = unitsOf(
  '. . . . . 3 4 1 2 1 1 3 3 . 3',
  '1 . 2 1 3 3 4 3 . . . . . . .',
  '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
)

describe('how far a panel agrees (Krippendorff’s alpha)', () => {
  it('is what the literature has for its worked examples', () => {
    expect(alpha(twelve, 'ordinal')).toBe('0.815')
    expect(alpha(twelve, 'interval')).toBe('0.849')
    expect(alpha(fifteen, 'interval')).toBe('0.811')
  })

  it('is 1 where everybody agrees everywhere and below 0 where everybody contradicts', () => {
    for (const metric of ['ordinal', 'interval'] as const) {
      expect(
        alpha(
          [
            [1, 1],
            [3, 3, 3],
            [5, 5],
          ],
          metric,
        ),
      ).toBe('1.000')
      expect(
        krippendorffAlpha(
          [
            [0, 5],
            [5, 0],
          ],
          metric,
        )?.lt(exact(0)),
      ).toBe(true)
    }
  })

  it('says nothing where there is nothing to compare', () => {
    expect(alpha([[3, 4]], 'ordinal')).toBeNull()
    expect(alpha([[3], [4], [2]], 'ordinal')).toBeNull()
    expect(
      alpha(
        [
          [3, 3],
          [3, 3],
        ],
        'ordinal',
      ),
    ).toBeNull()
  })

  const panels = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  it('does not depend on the order of questions or of members, and is never more than 1', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom('ordinal' as const, 'interval' as const), (units, metric) => {
        const turned = [...units].reverse().map((unit) => [...unit].reverse())
        expect(alpha(turned, metric)).toBe(alpha(units, metric))
        expect(krippendorffAlpha(units, metric)?.lte(exact(1)) ?? true).toBe(true)
      }),
    )
  })

  it('by difference does not change when every score is one higher', () => {
    fc.assert(
      fc.property(panels, (units) => {
        expect(
          alpha(
            units.map((unit) => unit.map((score) => score + 1)),
            'interval',
          ),
        ).toBe(alpha(units, 'interval'))
      }),
    )
  })

  it('is read by the bounds of its author', () => {
    expect([exact('0.8'), exact('0.799'), exact('0.667'), exact('0.666')].map(agreementBand)).toEqual([
      'close',
      'fair',
      'fair',
      'loose',
    ])
  })
})

describe('whoever differs is named', () => {
  const of = (...scores: number[]) => scores.map((score, at) => ({ who: 'abcd'[at] ?? '', score }))

  it('who stands two steps or more from everybody else', () => {
    expect(standsAlone(of(1, 4, 4))).toEqual(['a'])
    expect(standsAlone(of(3, 4, 4))).toEqual([])
    expect(standsAlone(of(1, 3, 5))).toEqual(['a', 'b', 'c'])
    expect(standsAlone(of(1, 5))).toEqual([])
  })

  it('and who scores higher or lower than the others throughout', () => {
    const cells = [of(4, 2, 2), of(3, 3, 2), of(5)]
    expect(toDecimals(leaningOf('a', cells) ?? exact(99), 2)).toBe('1.25')
    expect(leaningOf('a', [of(4)])).toBeNull()
    expect(leaningOf('nobody', cells)).toBeNull()
  })
})
