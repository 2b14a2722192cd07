import type { ScheduleLine } from '../category.ts'
import { daysKey, supplyRoles } from './supply-roles.ts'

/** What an agency prices: its own fee for a day of each kind of worker. Pay is the same under every bid. */
export const supplyStaffSchedule: readonly ScheduleLine[] = [
  ...supplyRoles.map(
    (role): ScheduleLine => ({
      key: `${role.key}Fee`,
      label: `Agency fee, ${role.label}`,
      unit: '£ a day',
      perWhat: 'day',
      note: 'Your fee only, without pay and the employer’s costs.',
      decimals: 2,
      required: true,
      min: '0',
      max: '250',
      role: {
        as: 'charge',
        when: 'every-year',
        of: [daysKey(role)],
        each: 'year',
        in: 'pounds',
        less: { share: 'longBookingPercent', line: 'longBookingReduction' },
      },
    }),
  ),
  {
    key: 'longBookingReduction',
    label: 'Reduction of the fee after 12 weeks',
    unit: '%',
    perWhat: 'day after 12 weeks',
    note: 'Off every daily fee, from the first day after 12 weeks in the same booking.',
    decimals: 2,
    required: true,
    min: '0',
    max: '100',
    role: { as: 'percent' },
  },
  {
    key: 'permanentFee',
    label: 'Fee for finding permanent and fixed term staff',
    unit: '% of salary',
    perWhat: 'salary',
    note: 'For people who join the school’s own payroll.',
    decimals: 2,
    required: true,
    min: '0',
    max: '50',
    role: { as: 'charge', when: 'every-year', of: ['permanentSalaries'], each: 'year', in: 'percent' },
  },
]
