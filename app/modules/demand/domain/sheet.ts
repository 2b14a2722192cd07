import { exact } from '#app/kernel/exact.ts'
import { type IsoDate, londonInstant } from '#app/kernel/london-time.ts'
import { mpanFault, mprnFault } from './sheet-meter-point.ts'
import { typedNumber, withDecimals } from './sheet-number.ts'

/** One question that each school answers about what it needs. Limits are decimal strings, or dates for a date. */
export type SheetField = {
  readonly key: string
  readonly label: string
  readonly hint?: string
  /** What a number counts, for instance "pages a month"; empty where nothing is counted. */
  readonly unit: string
  readonly kind: 'count' | 'quantity' | 'date' | 'text' | 'choice' | 'meter-point'
  readonly options?: readonly SheetOption[]
  readonly required: boolean
  readonly min?: string
  readonly max?: string
  readonly decimals?: number
  /** How many answers the field takes, one on each line, where there may be one for each item (a meter, say). */
  readonly perItem?: number
  /** For a meter point: electricity or gas. */
  readonly meter?: 'mpan' | 'mprn'
  /** The answers of several schools may be added up; left out for shares, notice periods and the like. */
  readonly adds?: true
}

export type SheetOption = { readonly value: string; readonly label: string }
export type DemandSheet = { readonly fields: readonly SheetField[] }
export type SheetValues = Readonly<Record<string, string>>

export type SheetFaultReason =
  | 'missing'
  | 'not-a-number'
  | 'not-whole'
  | 'too-many-decimals'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'not-an-option'
  | 'too-long'
  | 'too-many'
  | 'repeated'
  | 'meter-length'
  | 'meter-check-digit'

/** `entry` is what was typed, where the field holds several answers and one of them is wrong. */
export type SheetFault = { readonly key: string; readonly reason: SheetFaultReason; readonly entry?: string }
export type SheetVerdict =
  | { readonly ok: true; readonly values: SheetValues }
  | { readonly ok: false; readonly faults: readonly SheetFault[] }

type Answer = { readonly value: string } | { readonly reason: SheetFaultReason; readonly entry?: string }

export const longestText = 500

/**
 * Checks one school's answers and tidies them: numbers lose their commas, blank answers are left out, anything that is
 * not on the sheet is ignored. Every fault is reported at once, in the order of the sheet.
 */
export function checkSheet(sheet: DemandSheet, values: SheetValues): SheetVerdict {
  const tidy: Record<string, string> = {}
  const faults: SheetFault[] = []
  for (const field of sheet.fields) {
    const text = (Object.hasOwn(values, field.key) ? values[field.key] : undefined)?.trim() ?? ''
    if (text === '') {
      if (field.required) faults.push({ key: field.key, reason: 'missing' })
      continue
    }
    const answer = readers[field.kind](field, text)
    if ('value' in answer) tidy[field.key] = answer.value
    else faults.push({ key: field.key, ...answer })
  }
  return faults.length === 0 ? { ok: true, values: tidy } : { ok: false, faults }
}

const readers: Record<SheetField['kind'], (field: SheetField, text: string) => Answer> = {
  count: (field, text) => readNumber(field, text, 0),
  quantity: (field, text) => readNumber(field, text, field.decimals ?? 0),
  date: readDate,
  text: (_, text) => (text.length > longestText ? { reason: 'too-long' } : { value: text }),
  choice: (field, text) =>
    field.options?.some((option) => option.value === text) ? { value: text } : { reason: 'not-an-option' },
  'meter-point': readMeterPoints,
}

function readNumber(field: SheetField, text: string, places: number): Answer {
  const number = typedNumber(field.unit.startsWith('£') ? text.replace(/^£\s*/, '') : text)
  if (number === null) return { reason: 'not-a-number' }
  const value = withDecimals(number, places)
  if (value === null) return { reason: places === 0 ? 'not-whole' : 'too-many-decimals' }
  if (exact(value).lt(exact(field.min ?? '0'))) return { reason: 'too-small' }
  if (field.max !== undefined && exact(value).gt(exact(field.max))) return { reason: 'too-large' }
  return { value }
}

const isDate = (text: string): text is IsoDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && londonInstant(text, '12:00') !== null

function readDate(field: SheetField, text: string): Answer {
  if (!isDate(text)) return { reason: 'not-a-date' }
  if (field.min !== undefined && text < field.min) return { reason: 'too-early' }
  if (field.max !== undefined && text > field.max) return { reason: 'too-late' }
  return { value: text }
}

function readMeterPoints(field: SheetField, text: string): Answer {
  const meters = text
    .split(/[\n,;]/)
    .map((entry) => entry.replace(/\s/g, ''))
    .filter((entry) => entry !== '')
  if (meters.length > (field.perItem ?? 1)) return { reason: 'too-many' }
  for (const [index, entry] of meters.entries()) {
    const reason = field.meter === 'mprn' ? mprnFault(entry) : mpanFault(entry)
    if (reason) return { reason, entry }
    if (meters.indexOf(entry) !== index) return { reason: 'repeated', entry }
  }
  return { value: meters.join('\n') }
}
