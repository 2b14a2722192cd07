import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bindNeeds, type CommittedNeed, type LotPlan, lotFault } from './plan-lots.ts'

const lot = (...schoolIds: string[]): LotPlan => ({ title: 'Lot', description: '', schoolIds })
const need = (schoolId: string): CommittedNeed => ({ schoolId, schoolName: schoolId, values: { copiers: '1' } })
const members = ['a', 'b', 'c', 'd']

it('lets a single lot leave its schools open', () => {
  expect(lotFault([lot()], members)).toBeNull()
  expect(lotFault([lot('a', 'b')], members)).toBeNull()
})

it('wants each of several lots to name its schools, each school once, and only members', () => {
  expect(lotFault([], members)).toBe('no-lots')
  expect(lotFault([lot('a'), lot()], members)).toBe('lot-without-schools')
  expect(lotFault([lot('a', 'b'), lot('b')], members)).toBe('school-in-two-lots')
  expect(lotFault([lot('a', 'z')], members)).toBe('not-a-member-school')
  expect(
    lotFault(
      Array.from({ length: 11 }, (_, i) => lot(String(i))),
      members,
    ),
  ).toBe('too-many-lots')
})

it('binds to an open lot every school that committed, and to a named one only its own', () => {
  expect(bindNeeds([lot()], [need('a'), need('b')])).toMatchObject({ ok: true, lots: [{ needs: [{}, {}] }] })
  const two = bindNeeds([lot('a', 'c'), lot('b')], [need('a'), need('b')])
  expect(two.ok && two.lots.map(({ needs }) => needs.map(({ schoolId }) => schoolId))).toEqual([['a'], ['b']])
})

it('stops when nobody committed, when a lot has no need, or when a committed school is in no lot', () => {
  expect(bindNeeds([lot()], [])).toMatchObject({ reason: 'nothing-committed' })
  expect(bindNeeds([lot('a'), lot('b')], [need('a')])).toMatchObject({ reason: 'lot-without-need' })
  expect(bindNeeds([lot('a')], [need('a'), need('b')])).toMatchObject({ reason: 'school-in-no-lot' })
})

it('buys every committed need exactly once, or nothing at all', () => {
  const schools = fc.uniqueArray(fc.constantFrom(...members), { minLength: 1 })
  fc.assert(
    fc.property(schools, schools, fc.integer({ min: 1, max: 3 }), (named, committed, count) => {
      const lots = Array.from({ length: count }, (_, i) => lot(...named.filter((_, at) => at % count === i)))
      fc.pre(lotFault(lots, members) === null)
      const bound = bindNeeds(lots, committed.map(need))
      if (!bound.ok) return
      const bought = bound.lots.flatMap(({ needs }) => needs.map(({ schoolId }) => schoolId))
      expect(bought.sort()).toEqual([...committed].sort())
    }),
  )
})
