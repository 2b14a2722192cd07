import { energy } from './catalogue/energy.ts'
import { ict } from './catalogue/ict.ts'
import { photocopiers } from './catalogue/photocopiers.ts'
import { supplyStaff } from './catalogue/supply-staff.ts'
import type { Category, CategoryKey } from './category.ts'

/** Everything that schools can buy together here, in the order it is offered. */
export const categories: readonly Category[] = [photocopiers, energy, ict, supplyStaff]

const byKey: Record<CategoryKey, Category> = { energy, ict, photocopiers, 'supply-staff': supplyStaff }

export const isCategoryKey = (key: string): key is CategoryKey => Object.hasOwn(byKey, key)

export const categoryOf = (key: CategoryKey): Category => byKey[key]
