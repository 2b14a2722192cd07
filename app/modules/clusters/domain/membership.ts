import type { IsoDate } from '#app/kernel/london-time.ts'

export type LegalForm = 'collaboration' | 'federation' | 'co-operative' | 'company' | 'trust'

/** The lead school speaks and signs for the others; an observer takes part without a vote and is never bound. */
export type MemberRole = 'lead' | 'member' | 'observer'

export type Membership = {
  readonly schoolId: string
  readonly role: MemberRole
  readonly joinedOn: IsoDate
  readonly leftOn: IsoDate | null
}

/** Belongs to the cluster on that day: from the day it joined until the day before it left. */
export const belongsOn = (membership: Membership, today: IsoDate): boolean =>
  membership.joinedOn <= today && (membership.leftOn === null || today < membership.leftOn)

/** The schools whose governing bodies decide, and which a joint tender can bind: all who belong today but observers. */
export const votingSchools = (memberships: readonly Membership[], today: IsoDate): string[] =>
  memberships
    .filter((membership) => membership.role !== 'observer' && belongsOn(membership, today))
    .map((membership) => membership.schoolId)
