import { criteriaFaults } from './criteria-plan.ts'
import { planOf } from './criteria-tree.ts'
import { meetingFault, meetingGaps } from './meetings-plan.ts'
import { fewestHolders } from './name-holders.ts'
import { smallestPanel } from './name-panel.ts'
import { isPriceMethod, priceRuleFault } from './price-rule.ts'
import type { Tender } from './tender.ts'
import { timetableFault } from './timetable.ts'

export const parts = [
  'demand',
  'description',
  'lots',
  'criteria',
  'meetings',
  'price-rule',
  'timetable',
  'panel',
  'holders',
] as const

/** One page of work before a tender can be published. */
export type Part = (typeof parts)[number]

/** What is still to be done, in the order in which it is usually done. `committed` is how many schools gave their need. */
export function missingParts(tender: Tender, committed: number, now: Date): Part[] {
  const done: Readonly<Record<Part, boolean>> = {
    demand: committed > 0,
    description: tender.summary !== '' && tender.description !== '',
    lots: tender.lots.length > 0,
    criteria: criteriaFaults({ ...tender, ...planOf(tender.criteria) }).length === 0,
    meetings: meetingFault(tender.meetings) === null && meetingGaps(tender).length === 0,
    'price-rule': isPriceRuleSet(tender),
    timetable: isTimetableSet(tender, now),
    panel:
      tender.panel.filter(({ role }) => role !== 'school').length >= smallestPanel &&
      tender.panel.filter(({ role }) => role === 'chair').length === 1,
    holders: tender.holders.length >= fewestHolders && tender.holders.every(({ activatedAt }) => activatedAt !== null),
  }
  return parts.filter((part) => !done[part])
}

function isPriceRuleSet({ priceMethod, priceFloor, priceCeiling, assumptions }: Tender): boolean {
  if (!isPriceMethod(priceMethod)) return false
  return (
    priceRuleFault({
      method: priceMethod,
      floorPence: priceFloor,
      ceilingPence: priceCeiling,
      termYears: assumptions.years,
    }) === null
  )
}

function isTimetableSet(tender: Tender, now: Date): boolean {
  const { questionsCloseAt, answersDueAt, closesAt, coolingOffMinutes, contractStartsOn } = tender
  if (!questionsCloseAt || !answersDueAt || !closesAt || !contractStartsOn) return false
  return timetableFault({ questionsCloseAt, answersDueAt, closesAt, coolingOffMinutes, contractStartsOn }, now) === null
}
