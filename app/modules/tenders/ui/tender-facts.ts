import { exact, toDecimals } from '#app/kernel/exact.ts'
import type { Pence } from '#app/kernel/money.ts'
import { categoryOf, isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import { pooledQuantities } from '#app/modules/categories/domain/pooled-demand.ts'
import type { SheetField, SheetValues } from '#app/modules/demand/domain/sheet.ts'
import { answerText } from '#app/modules/demand/ui/need-answers.tsx'
import { planOf } from '../domain/criteria-tree.ts'
import type { Judging } from '../domain/judging.ts'
import { isPriceMethod, type PriceRuleWords, priceRuleWords } from '../domain/price-rule.ts'
import type { PublishedCriterion, PublishedLot, PublishedTender } from '../domain/published-tender.ts'

export type Quantity = { readonly key: string; readonly label: string; readonly total: string }
export type ShownQuestion = {
  readonly title: string
  readonly question: string
  readonly guidance: string
  /** Per cent of the whole assessment. */
  readonly counts: string
  readonly wordLimit: number | null
  readonly minimum: string | null
  readonly judged: Judging | null
}
export type ShownSection = {
  readonly title: string
  readonly weight: string
  readonly questions: readonly ShownQuestion[]
}

export type TenderFacts = {
  readonly categoryName: string
  readonly wholeLife: string
  readonly pooled: readonly Quantity[]
  readonly lots: readonly (Omit<PublishedLot, 'schools'> & { readonly schools: readonly ShownSchool[] })[]
  readonly sections: readonly ShownSection[]
  readonly priceWeight: string
  readonly priceRule: PriceRuleWords | null
  readonly assumptions: readonly { readonly label: string; readonly value: string }[]
}
export type ShownSchool = { readonly id: string; readonly name: string; readonly quantities: readonly Quantity[] }

const tidy = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
/** "22.5%": a decimal for people, without noughts at the end. */
export const percent = (value: string): string => `${tidy(value)}%`

/** Money keeps its pence; other figures lose the noughts at their end. */
const totalText = ({ unit }: SheetField, total: string): string => (unit.startsWith('£') ? total : tidy(total))

/** A published figure with its unit: "£12 a month", "3.5% a year", "27 pence a kWh". */
function figureText(value: string, unit: string): string {
  if (unit.startsWith('£')) return `£${value}${unit.slice(1)}`
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

/** What several schools need together, by the figures of a category that can be added up. */
export function pooledFacts(categoryKey: string, sheets: readonly SheetValues[]): Quantity[] {
  if (!isCategoryKey(categoryKey)) return []
  return pooledQuantities(categoryOf(categoryKey), sheets)
    .filter(({ answered }) => answered > 0)
    .map(({ field, total }) => ({
      key: field.key,
      label: field.label,
      total: answerText(field, totalText(field, toDecimals(total, field.decimals ?? 0))),
    }))
}

/** The criteria as a tree, with what each question counts for in the whole. */
export function shownSections(criteria: readonly PublishedCriterion[]): Pick<TenderFacts, 'sections' | 'priceWeight'> {
  const { sections, priceWeight } = planOf(criteria)
  const shown = sections.map(({ title, weight, questions }) => ({
    title,
    weight,
    questions: questions.map(({ weight: share, ...question }) => ({
      ...question,
      counts: tidy(toDecimals(exact(weight).mul(exact(share)).div(100n), 2)),
    })),
  }))
  return { sections: shown, priceWeight }
}

/** A published document as people read it: totals over the schools, weights of the whole, the price rule in words. */
export function tenderFacts(document: PublishedTender): TenderFacts {
  const { lots, criteria, price, timetable } = document
  const category = isCategoryKey(document.categoryKey) ? categoryOf(document.categoryKey) : null
  const sheets = lots.flatMap(({ schools }) => schools.map(({ quantities }) => quantities))
  const { priceWeight } = planOf(criteria)
  const rule = isPriceMethod(price.method)
    ? {
        method: price.method,
        floorPence: price.floorPence as Pence | null,
        ceilingPence: price.ceilingPence as Pence | null,
        termYears: timetable.termYears,
      }
    : null
  const fields = category?.sheet.fields ?? []
  const quantitiesOf = (values: Readonly<Record<string, string>>): Quantity[] =>
    fields.flatMap((field) => {
      const value = values[field.key]
      return value && field.adds ? [{ key: field.key, label: field.label, total: answerText(field, value) }] : []
    })
  return {
    categoryName: category?.name ?? document.categoryKey,
    wholeLife: category?.wholeLife.statement ?? '',
    pooled: pooledFacts(document.categoryKey, sheets),
    lots: lots.map((lot) => ({
      ...lot,
      schools: lot.schools.map(({ id, name, quantities }) => ({ id, name, quantities: quantitiesOf(quantities) })),
    })),
    ...shownSections(criteria),
    priceRule: rule && priceRuleWords(rule, priceWeight),
    assumptions: (category?.wholeLife.assumptions ?? []).flatMap(({ key, label, unit }) => {
      const value = price.assumptions.values[key]
      return value === undefined ? [] : [{ label, value: figureText(value, unit) }]
    }),
  }
}
