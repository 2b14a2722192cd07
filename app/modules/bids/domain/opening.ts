import { opensAt, type Stage } from '../../tenders/domain/stage.ts'
import type { EnvelopeKind } from './bid.ts'

/** One envelope of the list that is frozen before anything is opened. */
export type FrozenEnvelope = { readonly bidId: string; readonly version: number; readonly digest: string }

export type Holder = { readonly position: number; readonly personId: string; readonly organisationId: string }

/** Which holder gave their shares, for which body they hold them, and when. */
export type GivenShares = {
  readonly holder: number
  readonly organisationId: string
  readonly givenAt: Date
}

export type OpeningFacts = {
  readonly tenderId: string
  readonly kind: EnvelopeKind
  readonly tender: { readonly stage: Stage; readonly closesAt: Date; readonly coolingOffMinutes: number }
  readonly holders: readonly Holder[]
  /** How many holders it takes. */
  readonly threshold: number
  readonly opening: { readonly frozen: readonly FrozenEnvelope[]; readonly finishedAt: Date | null } | null
  readonly given: readonly GivenShares[]
}

export type GateFault = 'still-sealed' | 'quality-not-locked' | 'already-opened' | 'tender-cancelled'

const beforeQualityLock: readonly Stage[] = ['drafting', 'published', 'opened']

/**
 * Why the platform's own lock stays shut, or null. Quality: until the deadline and the cooling-off after it have passed.
 * Price: until every quality score is locked. Each only once.
 */
export function gateFault({ kind, tender, opening }: OpeningFacts, now: Date): GateFault | null {
  const { stage, closesAt, coolingOffMinutes } = tender
  if (stage === 'cancelled') return 'tender-cancelled'
  if (kind === 'price' && beforeQualityLock.includes(stage)) return 'quality-not-locked'
  if (kind === 'quality' && (stage === 'drafting' || now < opensAt(closesAt, coolingOffMinutes))) return 'still-sealed'
  const due: Stage = kind === 'quality' ? 'published' : 'quality-locked'
  return stage === due && !opening?.finishedAt ? null : 'already-opened'
}

const togetherWithinMs = 30 * 60_000

/** Shares count together only when they were given within half an hour of each other: two people, one act. */
export const freshShares = (given: readonly GivenShares[], now: Date): GivenShares[] =>
  given.filter(({ givenAt }) => now.getTime() - givenAt.getTime() < togetherWithinMs)

/** Whether enough holders have given their shares just now, from more than one body. */
export function areEnough(given: readonly GivenShares[], threshold: number, now: Date): boolean {
  const fresh = freshShares(given, now)
  return fresh.length >= threshold && new Set(fresh.map(({ organisationId }) => organisationId)).size >= 2
}

/** The list in an order that tells nothing of who came first. */
export const frozenList = (envelopes: readonly FrozenEnvelope[]): FrozenEnvelope[] =>
  [...envelopes].sort((a, b) => (a.digest < b.digest ? -1 : 1))
