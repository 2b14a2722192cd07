import type { CriteriaPlan } from './criteria-plan.ts'

/** Where a tender of a category starts from. Everything in it can be changed before publication. */
export type CriteriaTemplate = Pick<CriteriaPlan, 'sections' | 'priceWeight'> & {
  /** How the floor and the ceiling of the price are usually chosen. */
  readonly priceHint: string
}
