import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from '#app/kernel/london-time.ts'
import { type ContractTerms, contractWarning, dateToWatch, lastDayForNotice } from './notice.ts'

const renewing: ContractTerms = { endsOn: '2027-03-31', noticeDays: 90, autoRenews: true }
const ending: ContractTerms = { ...renewing, autoRenews: false }

it('counts the last day for notice back from the end of the contract', () => {
  expect(lastDayForNotice(renewing)).toBe('2026-12-31')
  expect(lastDayForNotice({ ...renewing, noticeDays: 0 })).toBe('2027-03-31')
})

it('warns of the automatic renewal from 90 days before notice is due until the contract has renewed', () => {
  const on = (today: string) => contractWarning(renewing, today)
  expect(on('2026-10-01')).toBeNull()
  expect(on('2026-10-02')).toBe('notice-soon')
  expect(on('2026-12-31')).toBe('notice-soon')
  expect(on('2027-01-01')).toBe('renews-by-itself')
  expect(on('2027-03-31')).toBe('renews-by-itself')
  expect(on('2027-04-01')).toBe('has-renewed')
})

it('warns of a contract that simply ends from 180 days before, and says when nothing is left', () => {
  const on = (today: string) => contractWarning(ending, today)
  expect(on('2026-10-01')).toBeNull()
  expect(on('2026-10-02')).toBe('ends-soon')
  expect(on('2027-03-31')).toBe('ends-soon')
  expect(on('2027-04-01')).toBe('has-ended')
})

it('watches the day for notice where the contract renews itself, and otherwise its end', () => {
  expect(dateToWatch(renewing, '2026-12-31')).toEqual({ kind: 'notice', on: '2026-12-31' })
  expect(dateToWatch(renewing, '2027-01-01')).toEqual({ kind: 'end', on: '2027-03-31' })
  expect(dateToWatch(ending, '2026-09-01')).toEqual({ kind: 'end', on: '2027-03-31' })
  expect(dateToWatch(ending, '2027-04-01')).toBeNull()
})

const terms = fc.record({
  endsOn: fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days)),
  noticeDays: fc.integer({ min: 0, max: 1200 }),
  autoRenews: fc.boolean(),
})

it('leaves exactly the days of notice between the last day for it and the end', () => {
  fc.assert(
    fc.property(terms, (contract) => {
      expect(daysBetween(lastDayForNotice(contract), contract.endsOn)).toBe(contract.noticeDays)
    }),
  )
})

it('only ever grows more pressing as the days pass', () => {
  const order = [null, 'notice-soon', 'ends-soon', 'renews-by-itself', 'has-renewed', 'has-ended']
  fc.assert(
    fc.property(terms, fc.integer({ min: 0, max: 4000 }), fc.nat(1000), (contract, start, passed) => {
      const today = addDays('2024-01-01', start)
      const pressing = (day: string) => order.indexOf(contractWarning(contract, day))
      expect(pressing(addDays(today, passed))).toBeGreaterThanOrEqual(pressing(today))
    }),
  )
})
