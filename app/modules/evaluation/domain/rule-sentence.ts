import { pence } from '#app/kernel/money.ts'
import { isPriceMethod, priceRuleWords } from '#app/modules/tenders/domain/price-rule.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'

/** The published price rule in one sentence; empty where it is one that has no words. */
export function ruleSentence({ price, criteria, timetable }: PublishedTender): string {
  const { method, floorPence, ceilingPence } = price
  if (!isPriceMethod(method)) return ''
  const weight = criteria.find(({ kind }) => kind === 'price')?.weight ?? '0'
  const amounts = {
    floorPence: floorPence === null ? null : pence(floorPence),
    ceilingPence: ceilingPence === null ? null : pence(ceilingPence),
  }
  return priceRuleWords({ method, ...amounts, termYears: timetable.termYears }, weight)?.rule ?? ''
}
