import type { Assumptions } from '../../categories/domain/charge-cost.ts'
import type { AuctionRule } from './auction-rule.ts'
import type { Judging, Meeting } from './judging.ts'
import type { ScaleLevel } from './scale-level.ts'
import type { SchoolShare } from './school-mix.ts'

export type PublishedCriterion = {
  readonly id: string
  readonly parentId: string | null
  readonly kind: 'scored' | 'group' | 'price'
  readonly title: string
  /** An exact decimal string, 0 to 100. */
  readonly weight: string
  readonly question: string
  readonly guidance: string
  readonly wordLimit: number | null
  readonly minimum: string | null
  /** Where it is said, no written answer is asked. */
  readonly judged?: Judging | null
}

/** How the scores that the schools of a lot give to one question are mixed: per cent for each, adding to exactly 100. */
export type PublishedMix = { readonly criterionId: string; readonly schools: readonly SchoolShare[] }

export type PublishedLot = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly description: string
  /** The schools it binds, with what each committed, by the fields of the category's demand sheet. */
  readonly schools: readonly {
    readonly id: string
    readonly name: string
    readonly quantities: Readonly<Record<string, string>>
  }[]
  /** For each question that the schools score, each for itself. */
  readonly mixes?: readonly PublishedMix[]
}

/** Everything a supplier is told, frozen at publication and hashed byte for byte. Times are ISO instants in UTC. */
export type PublishedTender = {
  readonly format: 'clusterbuy tender 1'
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly description: string
  /** What a bidder must meet to take part, judged pass or fail before anything is scored. */
  readonly conditions?: readonly string[]
  readonly buyer: { readonly clusterId: string; readonly name: string; readonly leadSchool: string }
  readonly categoryKey: string
  readonly timetable: {
    readonly questionsCloseAt: string
    readonly answersDueAt: string
    readonly closesAt: string
    readonly coolingOffMinutes: number
    readonly contractStartsOn: string
    readonly termYears: number
  }
  readonly scale: readonly ScaleLevel[]
  readonly criteria: readonly PublishedCriterion[]
  readonly qualityThreshold: string | null
  /** What follows after the written answers, in this order. */
  readonly meetings?: readonly Meeting[]
  /** How many members of the panel at least score each question of each bid. Three where it is not said. */
  readonly fewestScorers?: number
  readonly price: {
    readonly method: string
    readonly floorPence: number | null
    readonly ceilingPence: number | null
    /** Where it is said, bidders may lower their prices after the opening. */
    readonly auction?: AuctionRule
    /** What every bid is costed with: term, discount and the category's published figures, frozen with the terms. */
    readonly assumptions: Assumptions
  }
  readonly tieBreak: readonly string[]
  /** How many lots one supplier may win. Where it is not said, as many as it is best for. */
  readonly lotsPerSupplier?: number
  readonly fee: { readonly basisPoints: number; readonly capPence: number }
  readonly lots: readonly PublishedLot[]
  readonly sealing: {
    readonly threshold: number
    readonly holders: number
    readonly qualityKeySet: string
    readonly priceKeySet: string
    readonly receiptKey: { readonly id: string; readonly publicKeyPem: string }
  }
}
