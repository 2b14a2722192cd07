import { expect, it } from 'vitest'
import { pence } from '#app/kernel/money.ts'
import { RecordCurrentContract } from '../inputs.ts'
import { recordContract } from './record-contract.ts'
import { spending, spendingName } from './spending.ts'

const now = new Date('2026-09-01T09:00:00Z')
const facts = { contractId: 'k', schoolId: 's', replaces: false }
const contract = {
  categoryKey: 'photocopiers',
  supplierName: 'Midland Print Rentals',
  annualCost: pence(221_640),
  endsOn: '2027-03-31',
  noticeDays: 90,
  autoRenews: true,
  satisfaction: 2,
} as const

it('records what a school holds, and keeps the supplier and the price out of the record', () => {
  const decision = recordContract(facts, now, contract)
  expect(decision).toMatchObject({ ok: true, value: { schoolId: 's', annualCost: 221_640 } })
  expect(JSON.stringify(decision.ok && decision.events)).not.toMatch(/Midland|2216/)
})

it('takes a contract that ended within the year, not one before', () => {
  expect(recordContract(facts, now, { ...contract, endsOn: '2025-09-01' })).toMatchObject({ ok: true })
  const old = recordContract(facts, now, { ...contract, endsOn: '2025-08-31' })
  expect(old).toEqual({ ok: false, reason: 'ended-long-ago' })
})

const typed = {
  categoryKey: 'photocopiers',
  supplierName: ' Blackthorn Office ',
  annualCost: '£3,067.60',
  endsOn: '2027-07-31',
  noticeDays: '180',
  autoRenews: 'yes',
  satisfaction: '3',
} as const

it('reads amounts and days as they are typed', () => {
  expect(RecordCurrentContract.parse(typed)).toEqual({
    categoryKey: 'photocopiers',
    supplierName: 'Blackthorn Office',
    annualCost: 306_760,
    endsOn: '2027-07-31',
    noticeDays: 180,
    autoRenews: true,
    satisfaction: 3,
  })
  expect(RecordCurrentContract.parse({ ...typed, satisfaction: '' }).satisfaction).toBeNull()
  expect(RecordCurrentContract.parse({ ...typed, annualCost: '1234567.8' }).annualCost).toBe(123_456_780)
})

it('says what is wrong with each answer that cannot be read', () => {
  const said = (answer: Partial<Record<keyof typeof typed, string>>) =>
    RecordCurrentContract.safeParse({ ...typed, ...answer }).error?.issues.map(({ message }) => message)
  expect(said({ annualCost: '1,5' })).toEqual(['The cost in a year must be an amount in pounds, for example 2,216.40'])
  expect(said({ annualCost: '0' })).toEqual(['The cost in a year must be more than £0'])
  expect(said({ annualCost: '12.345' })).toHaveLength(1)
  expect(said({ endsOn: '2027-02-30' })).toEqual(['Enter the day the contract ends, as a real date'])
  expect(said({ noticeDays: '3 months' })).toEqual(['The days of notice must be a whole number, 0 if there are none'])
  expect(said({ categoryKey: '', autoRenews: '' })).toEqual([
    'Choose what the contract is for',
    'Choose whether the contract renews itself',
  ])
})

it('names every kind of spending, and shows an unknown one as it is', () => {
  expect(spendingName('supply-staff')).toBe(spending['supply-staff'])
  expect(spendingName('constructor')).toBe('constructor')
})
