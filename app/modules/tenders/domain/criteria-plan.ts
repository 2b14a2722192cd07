import { type Exact, exact, isDecimal, sumExact } from '#app/kernel/exact.ts'
import { isAnswered, type Judging } from './judging.ts'
import type { ScaleLevel } from './scale-level.ts'

/** One question that the panel scores. `weight` is per cent of its section; `minimum` is a score on the scale. */
export type QuestionPlan = {
  readonly title: string
  readonly weight: string
  readonly question: string
  readonly guidance: string
  readonly wordLimit: number | null
  readonly minimum: string | null
  /** Null where suppliers answer it in writing. */
  readonly judged: Judging | null
}

/** `weight` is per cent of the whole assessment; the weights of its questions add to 100 among themselves. */
export type SectionPlan = {
  readonly title: string
  readonly weight: string
  readonly questions: readonly QuestionPlan[]
}

export type CriteriaPlan = {
  readonly sections: readonly SectionPlan[]
  readonly priceWeight: string
  readonly scale: readonly ScaleLevel[]
  /** Points from 0 to 100 over all quality questions; a bid below it is out. */
  readonly qualityThreshold: string | null
}

export type CriteriaFault =
  | { readonly reason: 'no-sections' }
  | { readonly reason: 'section-without-questions'; readonly section: number }
  | { readonly reason: 'sections-not-100'; readonly sum: Exact }
  | { readonly reason: 'questions-not-100'; readonly section: number; readonly sum: Exact }
  | { readonly reason: 'weight-off-range'; readonly section: number; readonly question: number | null }
  | { readonly reason: 'price-weight-off-range' }
  | { readonly reason: 'minimum-off-scale'; readonly section: number; readonly question: number }
  | { readonly reason: 'threshold-off-range' }
  | { readonly reason: 'nothing-in-writing' }

const hundred = exact(100)

const isShare = (weight: string): boolean => isDecimal(weight) && exact(weight).gt(0n) && exact(weight).lte(hundred)
const sumOf = (weights: readonly string[]): Exact => sumExact(weights.filter(isDecimal).map((weight) => exact(weight)))

/**
 * Why these criteria cannot be published, or nothing: the sections and the price add to exactly 100, and so do the
 * questions of each section. At least one question is answered in writing: a bid says something before anybody meets its
 * bidder. Price counts for something and never for everything, because best value is sought and not
 * the cheapest.
 */
export function criteriaFaults(plan: CriteriaPlan): CriteriaFault[] {
  const { sections, priceWeight, scale, qualityThreshold } = plan
  if (sections.length === 0) return [{ reason: 'no-sections' }]
  const faults = sections.flatMap((section, index) => sectionFaults(section, index, scale))
  if (!isShare(priceWeight) || exact(priceWeight).equals(hundred)) faults.push({ reason: 'price-weight-off-range' })
  if (qualityThreshold !== null && !isBetween(qualityThreshold, 0, 100)) faults.push({ reason: 'threshold-off-range' })
  const questions = sections.flatMap((section) => section.questions)
  if (questions.length > 0 && !questions.some(({ judged }) => isAnswered({ kind: 'scored', judged })))
    faults.push({ reason: 'nothing-in-writing' })
  const sum = sumOf([...sections.map(({ weight }) => weight), priceWeight])
  return sum.equals(hundred) ? faults : [...faults, { reason: 'sections-not-100', sum }]
}

function sectionFaults(plan: SectionPlan, section: number, scale: readonly ScaleLevel[]): CriteriaFault[] {
  const faults: CriteriaFault[] = []
  if (!isShare(plan.weight)) faults.push({ reason: 'weight-off-range', section, question: null })
  if (plan.questions.length === 0) return [...faults, { reason: 'section-without-questions', section }]
  plan.questions.forEach(({ weight, minimum }, question) => {
    if (!isShare(weight)) faults.push({ reason: 'weight-off-range', section, question })
    if (minimum !== null && !scale.some((level) => String(level.score) === minimum))
      faults.push({ reason: 'minimum-off-scale', section, question })
  })
  const sum = sumOf(plan.questions.map(({ weight }) => weight))
  return sum.equals(hundred) ? faults : [...faults, { reason: 'questions-not-100', section, sum }]
}

const isBetween = (text: string, low: number, high: number): boolean =>
  isDecimal(text) && exact(text).gte(exact(low)) && exact(text).lte(exact(high))
