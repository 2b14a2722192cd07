import { z } from 'zod'
import { exact } from '#app/kernel/exact.ts'
import { penceFromPounds } from '#app/kernel/money.ts'
import type { Satisfaction } from './domain/record-contract.ts'
import { type SpendingKey, spending } from './domain/spending.ts'

const keys = Object.keys(spending) as [SpendingKey, ...SpendingKey[]]

const pounds = z
  .string('Enter what it costs in a year')
  .trim()
  .min(1, 'Enter what it costs in a year')
  .transform((typed) => typed.replace(/^£\s*/, '').replace(/,(?=\d{3}(\D|$))/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{1,8}(\.\d{1,2})?$/, 'The cost in a year must be an amount in pounds, for example 2,216.40')
      .transform((amount) => penceFromPounds(exact(amount)))
      .refine((amount) => amount > 0, 'The cost in a year must be more than £0'),
  )

const wholeDays = z
  .string('Enter the days of notice')
  .trim()
  .regex(/^\d{1,4}$/, 'The days of notice must be a whole number, 0 if there are none')
  .transform(Number)
  .refine((days) => days <= 1200, 'The days of notice must be 1,200 or fewer')

/** Amounts and days come as they are typed; satisfaction may be left blank. */
export const RecordCurrentContract = z.object({
  categoryKey: z.enum(keys, 'Choose what the contract is for'),
  supplierName: z
    .string('Enter who supplies it')
    .trim()
    .min(1, 'Enter who supplies it')
    .max(160, 'The supplier’s name must be 160 characters or fewer'),
  annualCost: pounds,
  endsOn: z.iso.date('Enter the day the contract ends, as a real date').refine((day) => day < '2100', {
    error: 'The day the contract ends must be before 2100',
  }),
  noticeDays: wholeDays,
  autoRenews: z
    .enum(['yes', 'no'], 'Choose whether the contract renews itself')
    .transform((answer) => answer === 'yes'),
  satisfaction: z
    .enum(['', '1', '2', '3', '4', '5'], 'Choose how satisfied you are, or leave it blank')
    .default('')
    .transform((answer) => (answer === '' ? null : (Number(answer) as Satisfaction))),
})

/** A form's fields as this shape expects them typed; what is wrong with them, the shape itself says. */
export const typedContract = (values: Readonly<Record<string, unknown>>) =>
  values as z.input<typeof RecordCurrentContract>
