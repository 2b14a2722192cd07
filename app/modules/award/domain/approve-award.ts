import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import { type BankHolidays, lastWorkingDay } from '#app/kernel/working-days.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import type { AssessmentSummary } from './assessment-summary.ts'
import { type AssessedLot, summaryFor } from './summary-for.ts'

/** Eight working days, the first of them the day of the notice (Procurement Act 2023, section 51). */
export const standstillDays = 8

/** The last day of standstill for an award told on this day: contracts may be made from the day after. */
export const standstillEnd = (noticeOn: IsoDate, holidays: BankHolidays): IsoDate =>
  lastWorkingDay(noticeOn, standstillDays, holidays)

export type ReadyToApprove = {
  readonly tenderId: string
  readonly stage: Stage
  readonly personId: string
  readonly recommendedBy: readonly string[]
  /** Every lot with its bids; `awardedTo` is the recommended bid. */
  readonly lots: readonly AssessedLot[]
  /** Lots that could be awarded and about which nothing is decided. */
  readonly undecided: readonly string[]
  /** A recommendation followed a calculation of other bids or lots than those there are now. */
  readonly outdated: boolean
}

export type ApprovedAward = {
  readonly tenderId: string
  readonly approvedBy: string
  readonly approvedAt: Date
  readonly minuteReference: string
  /** Null where no lot is awarded: then there is no contract to wait for, and the tender ends. */
  readonly standstillFrom: IsoDate | null
  readonly standstillUntil: IsoDate | null
  readonly summaries: readonly { readonly bidId: string; readonly summary: AssessmentSummary; readonly text: string }[]
}

export type ApproveRefusal =
  | 'lots-undecided'
  | 'recommendation-outdated'
  | 'recommended-bid-out'
  | 'nothing-recommended'
  | 'same-person'
  | 'reasons-missing'

/**
 * The cluster's chair approves what the manager recommended, never one person both. In the same act every bidder's
 * assessment summary is made, from reasons already kept, and standstill begins with today. `digest` is SHA-256.
 */
export function approveAward(
  ready: ReadyToApprove,
  now: Date,
  { minuteReference }: { readonly minuteReference: string },
  { holidays, digest }: { readonly holidays: BankHolidays; readonly digest: (text: string) => string },
): Decision<ApprovedAward, ApproveRefusal> {
  const { tenderId, stage, personId, recommendedBy, lots } = ready
  const awarded = lots.flatMap(({ awardedTo }) => awardedTo ?? [])
  const left = lots.filter(({ leftBecause }) => leftBecause)
  if (stage !== 'recommended' || awarded.length + left.length === 0) return refuse('nothing-recommended')
  const isOut = (lot: AssessedLot) => lot.bids.some(({ bidId, outBecause }) => bidId === lot.awardedTo && outBecause)
  if (lots.some(isOut)) return refuse('recommended-bid-out')
  if (ready.undecided.length > 0) return refuse('lots-undecided')
  if (ready.outdated) return refuse('recommendation-outdated')
  if (recommendedBy.includes(personId)) return refuse('same-person')
  const standstillFrom = awarded.length > 0 ? londonDate(now) : null
  const standstillUntil = standstillFrom && standstillEnd(standstillFrom, holidays)
  const summarised = lots.flatMap((lot) =>
    lot.bids.map(({ bidId }) => ({ bidId, made: summaryFor(lot, bidId, standstillUntil) })),
  )
  const summaries = summarised.flatMap(({ bidId, made }) =>
    made.ok ? [{ bidId, summary: made.summary, text: JSON.stringify(made.summary) }] : [],
  )
  if (summaries.length < summarised.length) return refuse('reasons-missing')
  const digests = Object.fromEntries(summaries.map(({ bidId, text }) => [bidId, digest(text)]))
  return accept(
    { tenderId, approvedBy: personId, approvedAt: now, minuteReference, standstillFrom, standstillUntil, summaries },
    { type: 'award.summaries-given', chain: tenderId, about: tenderId, data: { summaries: digests } },
    {
      type: 'award.approved',
      chain: tenderId,
      about: tenderId,
      data: {
        bids: awarded,
        ...(left.length > 0 && { left: left.map(({ lot }) => lot.id) }),
        standstillFrom,
        standstillUntil,
      },
    },
  )
}
