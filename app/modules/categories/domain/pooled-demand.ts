import { type Exact, exact, sumExact } from '#app/kernel/exact.ts'
import type { SheetField, SheetValues } from '#app/modules/demand/domain/sheet.ts'
import type { Category } from './category.ts'

/** One total of the pooled picture. `answered` is how many schools gave a figure, so that a gap shows. */
export type PooledQuantity = {
  readonly field: SheetField
  readonly total: Exact
  readonly answered: number
}

/** What the schools need together: each figure that can be added up, in the order of the sheet. Blanks count as none. */
export const pooledQuantities = (category: Category, sheets: readonly SheetValues[]): PooledQuantity[] =>
  category.sheet.fields
    .filter((field) => field.adds)
    .map((field) => {
      const given = sheets.flatMap((sheet) => sheet[field.key] ?? [])
      return { field, total: sumExact(given.map(exact)), answered: given.length }
    })
