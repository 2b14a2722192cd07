import fc from 'fast-check'
import { expect, it } from 'vitest'
import { londonDate } from '#app/kernel/london-time.ts'
import { pence } from '#app/kernel/money.ts'
import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { hourDoubt } from './closing-hour.ts'
import { regimeHint, shortestTenderDays, tenderDays } from './tender-period.ts'
import { suggestTimetable, type Timetable, timetableFault } from './timetable.ts'

const now = new Date('2026-11-02T10:00:00Z')
const good: Timetable = {
  questionsCloseAt: new Date('2026-11-20T12:00:00Z'),
  answersDueAt: new Date('2026-11-27T12:00:00Z'),
  closesAt: new Date('2026-12-08T12:00:00Z'),
  coolingOffMinutes: 60,
  contractStartsOn: '2027-02-01',
}

it('puts questions before answers, answers before the deadline, and the contract after the opening', () => {
  expect(timetableFault(good, now)).toBeNull()
  expect(timetableFault({ ...good, questionsCloseAt: now }, now)).toBe('questions-close-in-the-past')
  expect(timetableFault({ ...good, answersDueAt: good.questionsCloseAt }, now)).toBe('answers-before-questions-close')
  expect(timetableFault({ ...good, closesAt: good.answersDueAt }, now)).toBe('deadline-before-answers')
  expect(timetableFault({ ...good, contractStartsOn: '2026-12-08' }, now)).toBe('contract-before-opening')
  expect(timetableFault({ ...good, contractStartsOn: '2026-12-09' }, now)).toBeNull()
})

it('counts the cooling-off: a contract cannot start on the day after the deadline if bids open only then', () => {
  const late = { ...good, closesAt: new Date('2026-12-08T23:30:00Z'), contractStartsOn: '2026-12-09' }
  expect(timetableFault({ ...late, coolingOffMinutes: 0 }, now)).toBeNull()
  expect(timetableFault(late, now)).toBe('contract-before-opening')
})

it('suggests dates that can stand, on working days, with the period the law asks for, on any day', () => {
  const day = fc.integer({ min: 0, max: 3600 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days, 9)))
  fc.assert(
    fc.property(day, (today) => {
      const suggested = suggestTimetable(londonDate(today), bankHolidays())
      expect(timetableFault(suggested, today)).toBeNull()
      expect(hourDoubt(suggested.closesAt, bankHolidays())).toBeNull()
      expect(tenderDays(londonDate(today), londonDate(suggested.closesAt))).toBeGreaterThan(shortestTenderDays)
    }),
    { numRuns: 60 },
  )
})

it('suggests no date between the week before Christmas and the sixth of January', () => {
  for (const today of ['2026-11-10', '2026-11-22', '2026-12-01', '2026-12-20', '2027-01-02']) {
    const { questionsCloseAt, answersDueAt, closesAt } = suggestTimetable(today, bankHolidays())
    for (const moment of [questionsCloseAt, answersDueAt, closesAt]) {
      const day = londonDate(moment).slice(5)
      expect(day >= '01-06' && day < '12-19').toBe(true)
    }
  }
  expect(londonDate(suggestTimetable('2026-11-22', bankHolidays()).closesAt)).toBe('2027-01-20')
  expect(londonDate(suggestTimetable('2026-09-01', bankHolidays()).closesAt)).toBe('2026-10-09')
})

it('counts days from the day after publication to the day of the deadline', () => {
  expect(tenderDays('2026-12-01', '2026-12-26')).toBe(25)
  expect(tenderDays('2026-10-20', '2026-10-30')).toBe(10)
})

it('puts nine schools at £6,000 a year over four years above the threshold, at either rate of VAT', () => {
  const net = pence(9 * 6_000_00 * 4)
  expect(regimeHint(net, '20', '2026-11-02')).toEqual({ gross: 25_920_000, threshold: 20_772_000, above: true })
  expect(regimeHint(net, '5', '2026-11-02')).toMatchObject({ gross: 22_680_000, above: true })
  expect(regimeHint(pence(6_000_00 * 4), '20', '2026-11-02')).toMatchObject({ gross: 2_880_000, above: false })
})

it('takes the threshold of the day, and says nothing about days before the Act', () => {
  expect(regimeHint(pence(20_772_000), '0', '2026-01-01')).toMatchObject({ above: true })
  expect(regimeHint(pence(20_772_000), '0', '2025-12-31')).toMatchObject({ threshold: 21_490_400, above: false })
  expect(regimeHint(pence(1), '0', '2025-02-23')).toBeNull()
})
