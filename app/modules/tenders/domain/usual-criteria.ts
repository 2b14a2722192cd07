import type { CategoryKey } from '#app/modules/categories/domain/category.ts'
import type { CriteriaTemplate } from './criteria-template.ts'
import { energy } from './templates/energy.ts'
import { ict } from './templates/ict.ts'
import { photocopiers } from './templates/photocopiers.ts'
import { supplyStaff } from './templates/supply-staff.ts'

const templates: Readonly<Record<CategoryKey, CriteriaTemplate>> = {
  photocopiers,
  energy,
  ict,
  'supply-staff': supplyStaff,
}

/** The questions, weights and price hint that a tender of this category starts from. */
export const usualCriteria = (category: CategoryKey): CriteriaTemplate => templates[category]
