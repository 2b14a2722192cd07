import { theService } from '#app/modules/identity/domain/actor.ts'
import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { mySeats } from '#app/modules/identity/queries/my-seats.server.ts'
import { joinPanel } from '#app/modules/tenders/use-cases/join-panel.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { acceptInvitation as decide } from '../domain/invitation.ts'
import { AcceptInvitation } from '../inputs.ts'
import { isProofOf } from '../invitation-proof.server.ts'
import { isSomebody } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { lockedInvitation, markAccepted } from '../store/invitations.server.ts'
import { keepDealtTo } from '../store.server.ts'

/** The link alone signs nobody in: it is good only for somebody signed in under the address it was sent to. */
export const acceptInvitation = useCase({
  name: 'evaluation.accept-invitation',
  input: AcceptInvitation,
  load: async ({ tx, actor }, { invitationId, proof }) => {
    const invitation = isProofOf(invitationId, proof) ? await lockedInvitation(tx, invitationId) : null
    const assessment = invitation ? await assessmentOf(invitation.tenderId, tx) : null
    if (!invitation || !assessment || actor.personId === null) return null
    const [[address], seats] = await Promise.all([addressesOf([actor.personId], tx), mySeats(actor, tx)])
    const person = {
      id: actor.personId,
      email: address?.email ?? '',
      bidsForSupplier: seats.some(({ kind }) => kind === 'supplier'),
    }
    return { invitation, assessment, person }
  },
  allow: isSomebody,
  decide: (facts, now) => decide(facts, now),
  save: async ({ tx, now }, { id, tenderId, personId, because, at, dealt }) => {
    const seat = { tenderId, personId, inPlaceOf: null, scope: 'whole' as const, because }
    await joinPanel.within(tx, { actor: theService, at: now }, seat)
    await keepDealtTo(tx, tenderId, dealt, at)
    await markAccepted(tx, id, personId, at)
  },
})
