import { describe, expect, it } from 'vitest'
import { type Examined, judgeRestore, type Standing } from './restore-verdict.ts'

const standing = (tables: Record<string, string>, records: Record<string, string> = { t: 'record' }): Standing => ({
  tables: new Map(Object.entries(tables)),
  records: new Map(Object.entries(records)),
})
const before = standing({ bids: 'a', chains: 'b' })
const well: Examined = { startFaults: [], faulty: 0, openedWithoutHolders: 0, openedByHolders: 3 }
const judged = (after: Standing, found: Partial<Examined> = {}) => judgeRestore(before, after, 3, { ...well, ...found })

describe('a restored copy is well', () => {
  it('when every table and every record is the same and its bids open with their holders', () => {
    expect(judged(before)).toEqual({
      ok: true,
      tables: 2,
      different: 0,
      records: 1,
      faulty: 0,
      openedWithoutHolders: 0,
      openedByHolders: 3,
    })
  })
})

describe('a restored copy is not well', () => {
  it.each([
    ['a table differs', judged(standing({ bids: 'a', chains: 'x' }))],
    ['a table is missing', judged(standing({ bids: 'a' }))],
    ['there is a table more', judged(standing({ bids: 'a', chains: 'b', others: 'c' }))],
    ['a record differs', judged(standing({ bids: 'a', chains: 'b' }, { t: 'another' }))],
    ['a record does not hold', judged(before, { faulty: 1 })],
    ['the site would not start on it', judged(before, { startFaults: ['fsync is off'] })],
    ['a sealed bid opens without its holders', judged(before, { openedWithoutHolders: 1 })],
    ['a bid no longer opens with its holders', judged(before, { openedByHolders: 2 })],
    ['nothing was compared', judgeRestore(standing({}, {}), standing({}, {}), 3, well)],
    ['nothing was sealed', judgeRestore(before, before, 0, { ...well, openedByHolders: 0 })],
  ])('when %s', (_why, verdict) => {
    expect(verdict.ok).toBe(false)
  })
})
