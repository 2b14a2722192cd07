import type { IsoDate } from '#app/kernel/london-time.ts'
import type { Pence } from '#app/kernel/money.ts'
import type { CategoryKey } from '#app/modules/categories/domain/category.ts'
import type { Assumptions } from '#app/modules/categories/domain/charge-cost.ts'
import type { AuctionRule } from './auction-rule.ts'
import type { Meeting } from './judging.ts'
import type { PublishedCriterion } from './published-tender.ts'
import type { ScaleLevel } from './scale-level.ts'
import type { Stage } from './stage.ts'

export type DraftLot = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly description: string
  /** The schools it is for; none named means every school that commits. */
  readonly schoolIds: readonly string[]
}

/**
 * An assessor comes from outside the schools and scores only the questions dealt to them. Who has the part `school` speaks
 * for their school on the questions that each school scores for itself, and on no other.
 */
export type PanelRole = 'chair' | 'member' | 'assessor' | 'school'

export type PanelMember = {
  readonly personId: string
  readonly schoolId: string | null
  readonly role: PanelRole
}

/** One of those who together open the bids. The recipients are public keys; the code behind them stays with the person. */
export type OpeningHolder = {
  readonly position: number
  readonly personId: string
  readonly organisationId: string
  readonly qualityRecipient: string | null
  readonly priceRecipient: string | null
  readonly activatedAt: Date | null
}

/** A tender with all its parts, as it is being prepared and as it stands afterwards. */
export type Tender = {
  readonly id: string
  readonly reference: string
  readonly clusterId: string
  readonly leadSchoolId: string
  readonly buyerName: string
  readonly categoryKey: CategoryKey
  readonly demandCallId: string | null
  readonly title: string
  readonly summary: string
  readonly description: string
  /** What a bidder must meet to take part, pass or fail. */
  readonly conditions: readonly string[]
  readonly stage: Stage
  readonly version: number
  readonly questionsCloseAt: Date | null
  readonly answersDueAt: Date | null
  readonly closesAt: Date | null
  readonly hourReason: string
  readonly coolingOffMinutes: number
  readonly contractStartsOn: IsoDate | null
  readonly scale: readonly ScaleLevel[]
  readonly qualityThreshold: string | null
  readonly meetings: readonly Meeting[]
  readonly priceMethod: string
  readonly priceFloor: Pence | null
  readonly priceCeiling: Pence | null
  /** Null where prices stay as they were sealed. */
  readonly auction: AuctionRule | null
  readonly tieBreak: readonly string[]
  /** How many lots one supplier may win; null for as many as it is best for. */
  readonly lotsPerSupplier: number | null
  /** What every bid is costed with. Its years are the term. */
  readonly assumptions: Assumptions
  /** How many members at least score each question of each bid. */
  readonly fewestScorers: number
  readonly feeBasisPoints: number
  readonly feeCap: Pence
  readonly lots: readonly DraftLot[]
  readonly criteria: readonly PublishedCriterion[]
  readonly panel: readonly PanelMember[]
  readonly holders: readonly OpeningHolder[]
}
