import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type Assessment, type DealtTo, moderationHasBegun, panelQuestions } from './assessment.ts'

const daysToAnswer = 14
const dayMs = 86_400_000

export type NewInvitation = {
  readonly id: string
  readonly tenderId: string
  readonly name: string
  readonly email: string
  readonly criterionIds: readonly string[]
  readonly because: string
  readonly invitedBy: string
  readonly invitedAt: Date
  readonly expiresAt: Date
}

export type Invitation = NewInvitation & {
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

export function stateOfInvitation(
  { acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (acceptedAt !== null) return 'accepted'
  return now >= expiresAt ? 'expired' : 'open'
}

type Typed = Pick<NewInvitation, 'name' | 'email' | 'criterionIds' | 'because'>
export type InviteRefusal = 'panel-complete' | 'agreeing-has-begun' | 'dealt-question-unknown' | 'already-invited'

/**
 * The cluster's manager asks somebody from outside the schools to score some of the questions, with the reason. The
 * invitation goes to one address and lapses after a fortnight.
 */
export function inviteAssessor(
  facts: { assessment: Assessment; invitations: readonly Invitation[]; newId: string; invitedBy: string },
  now: Date,
  { name, email, criterionIds, because }: Typed,
): Decision<NewInvitation, InviteRefusal> {
  const { assessment, invitations, newId: id, invitedBy } = facts
  const { tenderId, stage } = assessment
  const questions = panelQuestions(assessment)
  if (stage !== 'published' && stage !== 'opened') return refuse('panel-complete')
  if (moderationHasBegun(assessment)) return refuse('agreeing-has-begun')
  const known = criterionIds.filter((one) => questions.some((question) => question.id === one))
  if (known.length < criterionIds.length) return refuse('dealt-question-unknown')
  const stands = (one: Invitation) => ['open', 'accepted'].includes(stateOfInvitation(one, now))
  if (invitations.some((one) => one.email === email && stands(one))) return refuse('already-invited')
  const expiresAt = new Date(now.getTime() + daysToAnswer * dayMs)
  return accept(
    { id, tenderId, name, email, criterionIds: known, because, invitedBy, invitedAt: now, expiresAt },
    { type: 'evaluation.assessor-invited', chain: tenderId, about: id, data: { questions: known } },
  )
}

export type InvitationRefusal = 'invitation-used' | 'invitation-withdrawn' | 'invitation-expired'

const lapsed = {
  accepted: 'invitation-used',
  withdrawn: 'invitation-withdrawn',
  expired: 'invitation-expired',
} as const satisfies Record<Exclude<InvitationState, 'open'>, InvitationRefusal>

/** Until it is accepted an invitation can be taken back, and then opens nothing any more. */
export function withdrawInvitation(
  invitation: Invitation,
  now: Date,
): Decision<{ readonly id: string; readonly at: Date }, InvitationRefusal> {
  const state = stateOfInvitation(invitation, now)
  if (state !== 'open') return refuse(lapsed[state])
  const { id, tenderId } = invitation
  return accept({ id, at: now }, { type: 'evaluation.invitation-withdrawn', chain: tenderId, about: id })
}

export type AcceptedInvitation = {
  readonly id: string
  readonly tenderId: string
  readonly personId: string
  readonly because: string
  readonly at: Date
  readonly dealt: readonly DealtTo[]
}
export type AcceptRefusal = InvitationRefusal | 'invitation-for-another' | 'bidder-cannot-assess' | 'agreeing-has-begun'

/**
 * Whoever was invited accepts, signed in under the very address the invitation was sent to. From then on they have those
 * questions and nothing else, after declaring interests like everybody. Nobody who bids for a supplier assesses.
 */
export function acceptInvitation(
  facts: {
    invitation: Invitation
    assessment: Assessment
    person: { id: string; email: string; bidsForSupplier: boolean }
  },
  now: Date,
): Decision<AcceptedInvitation, AcceptRefusal> {
  const { invitation, assessment, person } = facts
  const state = stateOfInvitation(invitation, now)
  if (state !== 'open') return refuse(lapsed[state])
  if (person.email.toLowerCase() !== invitation.email.toLowerCase()) return refuse('invitation-for-another')
  if (person.bidsForSupplier) return refuse('bidder-cannot-assess')
  if (moderationHasBegun(assessment)) return refuse('agreeing-has-begun')
  const { id, tenderId, because, criterionIds } = invitation
  const dealt = criterionIds.map((criterionId) => ({ criterionId, personId: person.id }))
  return accept(
    { id, tenderId, personId: person.id, because, at: now, dealt },
    { type: 'evaluation.invitation-accepted', chain: tenderId, about: id, data: { personId: person.id } },
  )
}
