import type { Exact } from '#app/kernel/exact.ts'

/** A supplier's price for one lot or for several lots together, in pounds; it wins all of them or none. */
export type LotBid = { readonly supplier: string; readonly lots: readonly string[]; readonly price: Exact }

/** What was published about how many; null where nothing was. */
export type AwardLimits = {
  readonly lotsPerSupplier: number | null
  readonly minSuppliers: number | null
  readonly maxSuppliers: number | null
}

export const noLimits: AwardLimits = { lotsPerSupplier: null, minSuppliers: null, maxSuppliers: null }

/** Quality points by supplier, and the pounds that a point is worth for each lot won. */
export type QualityWorth = { readonly points: ReadonlyMap<string, Exact>; readonly poundsPerPoint: Exact }

export type AllocationInput = {
  readonly lots: readonly string[]
  readonly bids: readonly LotBid[]
  /** `or`: any of a supplier's bids may win together; `xor`: at most one of them. */
  readonly language: 'or' | 'xor'
  readonly limits: AwardLimits
  /** What a lot costs when nobody wins it, such as under today's contract. */
  readonly fallback: ReadonlyMap<string, Exact>
  readonly quality: QualityWorth | null
}

/** Lots won together; `bid` is null where a lot keeps its fallback. */
export type Won = { readonly bid: LotBid | null; readonly lots: readonly string[]; readonly price: Exact }

/** A full award: every lot once. `score` is what is minimised: the cost less the worth of quality, where that counts. */
export type Award = { readonly won: readonly Won[]; readonly cost: Exact; readonly score: Exact }
