import { SummaryList } from '#app/components/summary-list.tsx'
import { dateText } from '#app/kernel/london-time.ts'
import type { DemandSheet, SheetField, SheetValues } from '../domain/sheet.ts'

/** What a school answered, as it reads: units, dates in words, choices by their labels. */
export const NeedAnswers = ({ sheet, values }: { sheet: DemandSheet; values: SheetValues }) => (
  <SummaryList
    rows={sheet.fields.flatMap((field) => {
      const value = values[field.key]
      return value ? [{ key: field.label, value: <span className="cb-figure">{answerText(field, value)}</span> }] : []
    })}
  />
)

/** "meters" is "meter" when there is one of them; "pages a month" is "page a month". */
const one = (unit: string) => unit.replace(/^(\w+?)s\b/, '$1')

const grouped = (number: string) => number.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** One answer in words: "4,784 pages a month", "£2,216.40 a year", "Wednesday 31 March 2027". */
export function answerText({ kind, unit, options = [] }: SheetField, value: string): string {
  switch (kind) {
    case 'count':
    case 'quantity': {
      const [whole = '', decimals] = value.split('.')
      const number = decimals === undefined ? grouped(whole) : `${grouped(whole)}.${decimals}`
      if (unit.startsWith('£')) return `£${number}${unit.slice(1)}`
      return unit === '%' ? `${number}%` : `${number} ${number === '1' ? one(unit) : unit}`.trim()
    }
    case 'date':
      return dateText(value)
    case 'choice':
      return options.find((option) => option.value === value)?.label ?? value
    case 'text':
    case 'meter-point':
      return value
  }
}
