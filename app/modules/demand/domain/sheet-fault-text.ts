import { dateText } from '#app/kernel/london-time.ts'
import { longestText, type SheetFault, type SheetFaultReason, type SheetField } from './sheet.ts'

/** The sentence shown beside the field and in the summary: what is wrong with the answer and what to type instead. */
export const sheetFaultText = (field: SheetField, fault: SheetFault): string =>
  `${field.label} ${endings[fault.reason](field, fault.entry ?? '')}`

const amount = (field: SheetField, limit: string): string => {
  const grouped = limit.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  if (field.unit.startsWith('£')) return `£${grouped}`
  return field.unit === '%' ? `${grouped}%` : grouped
}

const endings: Record<SheetFaultReason, (field: SheetField, entry: string) => string> = {
  missing: () => 'must be filled in',
  'not-a-number': () => 'must be a number, for example 1,200',
  'not-whole': () => 'must be a whole number, without decimals',
  'too-many-decimals': (field) => `must have no more than ${field.decimals} decimal places`,
  'too-small': (field) => `must be ${amount(field, field.min ?? '0')} or more`,
  'too-large': (field) => `must be ${amount(field, field.max ?? '0')} or less: check for a figure too many`,
  'not-a-date': () => 'must be a real date written as year, month and day, for example 2027-03-31',
  'too-early': (field) => `must be ${dateText(field.min ?? '')} or later`,
  'too-late': (field) => `must be ${dateText(field.max ?? '')} or earlier`,
  'not-an-option': () => 'must be one of the answers in the list',
  'too-long': () => `must be ${longestText} characters or fewer`,
  'too-many': (field) => `must have no more than ${field.perItem ?? 1} numbers, one on each line`,
  repeated: (_, entry) => `must give each meter once: ${entry} is there twice`,
  'meter-length': (field, entry) =>
    field.meter === 'mprn'
      ? `must be 6 to 12 digits, as printed on your gas bill: ${entry} is not`
      : `must be 13 digits, as printed on the bottom line of the supply number on your bill: ${entry} is not`,
  'meter-check-digit': (_, entry) => `must match your bill: ${entry} has a digit wrong or two digits swapped`,
}
