import { describe, expect, it } from 'vitest'
import { judgeCrashes, victimOf } from './crash-verdict.ts'

const clean = { lost: 0, half: 0, brokenLinks: 0 }

describe('the crashes', () => {
  it('did no harm when everything acknowledged is there, whole and linked', () => {
    expect(judgeCrashes(100, clean)).toEqual({ ok: true, acknowledged: 100, lost: 0, half: 0, brokenLinks: 0 })
  })

  it.each(['lost', 'half', 'brokenLinks'] as const)('did harm with one %s', (fault) => {
    expect(judgeCrashes(100, { ...clean, [fault]: 1 }).ok).toBe(false)
  })

  it('prove nothing when nothing was acknowledged, or when nothing could be found out', () => {
    expect(judgeCrashes(0, clean).ok).toBe(false)
    expect(judgeCrashes(100, { ...clean, half: Number.NaN }).ok).toBe(false)
  })

  it('meet the site, the database and both in turn', () => {
    expect([1, 2, 3, 4].map(victimOf)).toEqual(['both', 'database', 'site', 'both'])
  })
})
