export type CriterionOutcome = {
  readonly title: string
  readonly weight: string
  readonly score: number | null
  readonly points: string
  readonly reason: string
}

/** What one bidder is told of its own bid and of the winner's: scores with reasons, and no rival's confidential facts. */
export type AssessmentSummary = {
  readonly tender: { readonly title: string; readonly reference: string; readonly lot: string }
  readonly outcome: 'successful' | 'unsuccessful' | 'out'
  readonly winnerName: string
  readonly rank: number | null
  readonly bidders: number
  readonly own: { readonly criteria: readonly CriterionOutcome[]; readonly pricePence: number; readonly total: string }
  readonly winner: {
    readonly criteria: readonly CriterionOutcome[]
    readonly pricePence: number
    readonly total: string
  } | null
  readonly outReasons: readonly string[]
  /** Null where no contract follows for which anybody would have to wait. */
  readonly standstillUntil: string | null
  /** Where one supplier could not win every lot, so that the lots were awarded together. */
  readonly lotsPerSupplier?: number
  /** Where the schools decided not to award this lot: their reasons. */
  readonly lotLeft?: string
}
