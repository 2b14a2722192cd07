import { londonDate } from '#app/kernel/london-time.ts'
import { type Pence, sumPence } from '#app/kernel/money.ts'
import { annualCosts } from '#app/modules/baseline/queries/current-contracts.server.ts'
import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import { membersOf } from '#app/modules/clusters/queries/members.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { planOf } from '../domain/criteria-tree.ts'
import { type RegimeHint, regimeHint } from '../domain/tender-period.ts'
import { usualCriteria } from '../domain/usual-criteria.ts'
import { type Workspace, workspaceOf } from './tender-workspace.server.ts'

export type PriceRulePage = Workspace & {
  readonly priceWeight: string
  /** How the amounts are usually chosen in this category. */
  readonly hint: string
  /** What the member schools pay in a year now, as far as they recorded it, and how many did. */
  readonly today: { readonly yearly: Pence; readonly schools: number } | null
  readonly figures: readonly {
    readonly key: string
    readonly label: string
    readonly unit: string
    readonly source: string
  }[]
  readonly regime: RegimeHint | null
}

export async function priceRulePage(actor: Actor, tenderId: string): Promise<PriceRulePage> {
  const workspace = await workspaceOf(actor, tenderId)
  const { tender, now } = workspace
  const key = tender.categoryKey
  const category = categoryOf(key)
  const members = await membersOf(tender.clusterId)
  const costs = Object.values(
    await annualCosts(
      members.map(({ schoolId }) => schoolId),
      key,
    ),
  )
  return {
    ...workspace,
    priceWeight: planOf(tender.criteria).priceWeight,
    hint: usualCriteria(key).priceHint,
    today: costs.length > 0 ? { yearly: sumPence(costs), schools: costs.length } : null,
    figures: category.wholeLife.assumptions.map(({ key, label, unit, source }) => ({ key, label, unit, source })),
    regime: tender.priceCeiling === null ? null : regimeHint(tender.priceCeiling, category.vatPercent, londonDate(now)),
  }
}
