import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Membership } from './membership.ts'
import { type MemorandumVersion, memorandumStandings } from './memorandum-standing.ts'

const schools = ['a', 'b', 'c']
const memberships: Membership[] = schools.map((schoolId) => ({
  schoolId,
  role: schoolId === 'a' ? 'lead' : 'member',
  joinedOn: '2026-01-01',
  leftOn: null,
}))
const at = new Date('2026-09-30T15:00:00Z')
const version = (number: number, more: Partial<MemorandumVersion> = {}): MemorandumVersion => ({
  id: `m${number}`,
  version: number,
  inForceAt: null,
  approvedBy: [],
  ...more,
})
const states = (versions: MemorandumVersion[]) =>
  memorandumStandings(versions, memberships, '2026-10-01').map(({ version, state }) => [version, state])

it('keeps the version in force while a newer one is being approved', () => {
  const versions = [version(1, { inForceAt: at, approvedBy: schools }), version(2, { approvedBy: ['b'] })]
  expect(states(versions)).toEqual([
    [2, 'being-approved'],
    [1, 'in-force'],
  ])
  expect(memorandumStandings(versions, memberships, '2026-10-01')[0]?.missing).toEqual(['a', 'c'])
})

it('tells a version that gave way from one that never took effect', () => {
  const versions = [version(1, { inForceAt: at }), version(2), version(3, { inForceAt: at }), version(4)]
  expect(states(versions)).toEqual([
    [4, 'being-approved'],
    [3, 'in-force'],
    [2, 'set-aside'],
    [1, 'replaced'],
  ])
})

it('asks a school that joined later for its approval of the version in force', () => {
  const joined = [...memberships, { schoolId: 'd', role: 'member', joinedOn: '2026-09-01', leftOn: null } as const]
  const [standing] = memorandumStandings([version(1, { inForceAt: at, approvedBy: schools })], joined, '2026-10-01')
  expect(standing).toMatchObject({ state: 'in-force', missing: ['d'] })
})

it('never has two versions in force, nor two being approved, whatever happened', () => {
  const history = fc.array(fc.boolean(), { maxLength: 8 })
  fc.assert(
    fc.property(history, (tookEffect) => {
      const versions = tookEffect.map((effect, index) => version(index + 1, { inForceAt: effect ? at : null }))
      const seen = states(versions).map(([, state]) => state)
      expect(seen.filter((state) => state === 'in-force').length).toBeLessThanOrEqual(1)
      expect(seen.filter((state) => state === 'being-approved').length).toBeLessThanOrEqual(1)
      expect(seen.includes('in-force')).toBe(tookEffect.includes(true))
    }),
  )
})
