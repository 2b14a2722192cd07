import { expect, it } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { deadlineRule, deadlineText, feeRule } from './deadline-text.ts'

it('writes the deadline to the second, with the day and the zone of that day', () => {
  expect(deadlineText(new Date('2026-12-08T12:00:00Z'))).toBe(
    '12:00:00 noon on Tuesday 8 December 2026, London time (GMT = UTC on that date)',
  )
  expect(deadlineText(new Date('2026-07-07T13:30:00Z'))).toBe(
    '14:30:00 on Tuesday 7 July 2026, London time (BST = UTC+1 on that date)',
  )
})

it('says that the very instant of the deadline is late, and that files not submitted are not a bid', () => {
  const rule = deadlineRule(new Date('2026-07-07T11:00:00Z'))
  expect(rule).toContain('It must be recorded before 12:00:00 noon on Tuesday 7 July 2026')
  expect(rule).toContain('12:00:00.000 is late.')
  expect(rule).toContain('Files uploaded but not submitted are not a bid.')
})

it('says what the winner pays, and that bidding is free', () => {
  expect(feeRule({ basisPoints: 100, capPence: pence(250_000) })).toContain(
    '1% of the contract’s value, and never more than £2,500.00',
  )
  expect(feeRule({ basisPoints: 75, capPence: pence(1) })).toContain('0.75% of')
})
