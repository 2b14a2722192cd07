import { exact } from '#app/kernel/exact.ts'
import { typedNumber, withDecimals } from '#app/modules/demand/domain/sheet-number.ts'
import type { Category, ScheduleLine } from './category.ts'

export type ScheduleFaultReason =
  | 'missing'
  | 'not-a-number'
  | 'wrong-unit'
  | 'too-small'
  | 'too-many-decimals'
  | 'too-large'
  | 'unknown-line'

export type ScheduleFault = { readonly key: string; readonly reason: ScheduleFaultReason }
export type SchedulePrices = Readonly<Record<string, string>>
export type ScheduleVerdict =
  | { readonly ok: true; readonly values: SchedulePrices }
  | { readonly ok: false; readonly faults: readonly ScheduleFault[] }

/**
 * Whether a supplier's price schedule is complete and makes sense, with every fault at once: first the schedule's own
 * lines in order, then any it does not have. Run before sealing, in the browser and again at opening, and must say the
 * same each time. Numbers may carry commas and their sign (£, p or %) and come back as plain decimals; a line that may
 * be blank and is, is left out.
 */
export function checkSchedule(category: Category, values: SchedulePrices): ScheduleVerdict {
  const tidy: Record<string, string> = {}
  const faults: ScheduleFault[] = []
  for (const line of category.schedule) {
    const text = (Object.hasOwn(values, line.key) ? values[line.key] : undefined)?.trim() ?? ''
    if (text === '' && !line.required) continue
    const read = text === '' ? ({ reason: 'missing' } as const) : readPrice(line, text)
    if ('value' in read) tidy[line.key] = read.value
    else faults.push({ key: line.key, reason: read.reason })
  }
  const known = new Set(category.schedule.map((line) => line.key))
  // A price that belongs to no line would be sealed and never counted.
  for (const key of Object.keys(values)) if (!known.has(key)) faults.push({ key, reason: 'unknown-line' })
  return faults.length === 0 ? { ok: true, values: tidy } : { ok: false, faults }
}

/** The sentence shown beside the line: what is wrong with the figure and what to type instead. */
export function scheduleFaultText(line: ScheduleLine | undefined, fault: ScheduleFault): string {
  if (!line || fault.reason === 'unknown-line') return `This price schedule has no line called ${fault.key}: remove it`
  return `${line.label} ${endings[fault.reason](line)}`
}

/** A figure with the mark that people write before or after it: £ before, p or % after. */
const SIGNED = /^(£?)([^£p%]*)(p|%)?$/
const UNIT_OF: Readonly<Record<string, string>> = { '£': '£', p: 'pence', '%': '%' }

type Read = { readonly value: string } | { readonly reason: ScheduleFaultReason }

function readPrice(line: ScheduleLine, text: string): Read {
  const [, pound = '', bare = '', sign = ''] = SIGNED.exec(text) ?? []
  const number = typedNumber(bare)
  if (number === null) return { reason: 'not-a-number' }
  if ([pound, sign].some((mark) => mark !== '' && !line.unit.startsWith(UNIT_OF[mark] ?? mark)))
    return { reason: 'wrong-unit' }
  if (exact(number).lt(exact(line.min))) return { reason: 'too-small' }
  if (exact(number).gt(exact(line.max))) return { reason: 'too-large' }
  const value = withDecimals(number, line.decimals)
  return value === null ? { reason: 'too-many-decimals' } : { value }
}

const endings: Record<Exclude<ScheduleFaultReason, 'unknown-line'>, (line: ScheduleLine) => string> = {
  missing: (line) => `must be filled in, in ${line.unit}; enter 0 if there is no charge`,
  'not-a-number': () => 'must be a number, for example 1,200.50',
  'wrong-unit': (line) => `must be in ${line.unit}`,
  'too-small': (line) => `must be ${line.min} or more`,
  'too-many-decimals': (line) =>
    line.decimals === 0 ? 'must be a whole number' : `must have no more than ${line.decimals} decimal places`,
  'too-large': (line) => `must be ${line.max} or less; check that it is in ${line.unit}`,
}
