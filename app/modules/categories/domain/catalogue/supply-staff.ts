import type { SheetField } from '#app/modules/demand/domain/sheet.ts'
import type { Category } from '../category.ts'
import { contractToday } from './contract-today.ts'
import { daysKey, daysOfAllRoles, daysPaidAs, supplyRoles } from './supply-roles.ts'
import { supplyStaffSchedule } from './supply-staff-schedule.ts'

const PAY_SOURCE = 'Pay with holiday pay, National Insurance, pension and levy at the rates of 2026; set by the cluster'

const daysFields: readonly SheetField[] = supplyRoles.map((role) => ({
  key: daysKey(role),
  label: `Days a year, ${role.label}`,
  ...(role.usual ? { hint: 'From the last 12 months of agency bills. Enter 0 if none.' } : {}),
  unit: 'days a year',
  kind: 'quantity',
  decimals: 1,
  max: '20000',
  required: role.usual,
  adds: true,
}))

/** Temporary teachers and other staff through an agency. */
export const supplyStaff: Category = {
  key: 'supply-staff',
  name: 'Supply staff',
  summary: 'Temporary teachers, teaching assistants and other staff through an agency, compared by the agency’s fee.',
  cpv: ['79620000'],
  cfrCode: 'E26',
  vatPercent: '20',
  termYears: 3,
  sheet: {
    fields: [
      ...daysFields,
      {
        key: 'longBookingPercent',
        label: 'Share of days in bookings past 12 weeks',
        hint: 'Leave blank if you do not know: no reduction is then counted.',
        unit: '%',
        kind: 'count',
        max: '100',
        required: false,
      },
      {
        key: 'permanentSalaries',
        label: 'Salaries of people to be found for your own payroll',
        hint: 'The yearly salaries of those you expect to take on through the agency in a year, added up.',
        unit: '£ a year',
        kind: 'quantity',
        decimals: 2,
        max: '2000000',
        required: false,
        adds: true,
      },
      ...contractToday,
    ],
  },
  schedule: supplyStaffSchedule,
  wholeLife: {
    statement:
      'Days of each kind of worker at the agency’s fee, less the reduction for long bookings, with pay and the employer’s costs at the same published figure for every bid. Without VAT.',
    discountPercent: '0',
    comparedBy: { of: daysOfAllRoles, label: 'a day' },
    assumptions: [
      {
        key: 'teacherDayPounds',
        label: 'Pay and employer’s costs of a teacher',
        unit: '£ a day',
        initial: '195.60',
        source: PAY_SOURCE,
      },
      {
        key: 'otherDayPounds',
        label: 'Pay and employer’s costs of other staff',
        unit: '£ a day',
        initial: '129.20',
        source: PAY_SOURCE,
      },
      {
        key: 'payRisePercent',
        label: 'Yearly rise in pay',
        unit: '% a year',
        initial: '0',
        source: 'Set by the cluster',
      },
    ],
    givens: [
      {
        key: 'teacherPay',
        label: 'Pay and employer’s costs, teachers',
        unit: '£ a day',
        price: 'teacherDayPounds',
        when: 'every-year',
        of: daysPaidAs('teacher'),
        each: 'year',
        in: 'pounds',
        rises: 'payRisePercent',
      },
      {
        key: 'otherPay',
        label: 'Pay and employer’s costs, other staff',
        unit: '£ a day',
        price: 'otherDayPounds',
        when: 'every-year',
        of: daysPaidAs('other'),
        each: 'year',
        in: 'pounds',
        rises: 'payRisePercent',
      },
    ],
  },
  asks: [
    'Confirm in writing the checks done on each worker: identity, enhanced DBS with barred list, prohibition, work abroad, qualifications, right to work.',
    'Say how many of our requests you would fill, how soon, and how often with the same person.',
    'Say whether workers are paid by you or through an umbrella company.',
    'Say how a half day is charged, and what a late cancellation costs.',
    'Accept no fee when a worker joins the school after 12 weeks, with 4 weeks’ notice.',
  ],
  traps: [
    'A fee for taking on a worker that lasts longer than the framework allows.',
    'After 12 weeks in the same role the worker has a right to equal pay: price it from the start.',
    'Umbrella companies: since April 2026 the agency answers for the tax on their workers.',
    'Mark-ups hidden in a daily charge that does not show pay and fee apart.',
    'Workers sent before every check is confirmed.',
  ],
  routeGate: {
    text: 'Academy trusts must buy agency staff through framework RM6376 or show that another way is better value. Maintained schools may use it. Choose a competition within the framework, or record why your own is better value.',
    source: 'Government Commercial Agency, page of framework RM6376; Schools Week, 30 April 2026',
    from: '2026-09-01',
  },
}
