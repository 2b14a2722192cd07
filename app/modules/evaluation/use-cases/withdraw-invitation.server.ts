import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { withdrawInvitation as decide } from '../domain/invitation.ts'
import { WithdrawInvitation } from '../inputs.ts'
import { mayChangePanel } from '../policy.ts'
import { lockedInvitation, markWithdrawn } from '../store/invitations.server.ts'

export const withdrawInvitation = useCase({
  name: 'evaluation.withdraw-invitation',
  input: WithdrawInvitation,
  load: async ({ tx }, { tenderId, invitationId }) => {
    const invitation = await lockedInvitation(tx, invitationId)
    const tender = await tenderStage(tenderId, tx)
    return invitation?.tenderId === tender?.tenderId && invitation && tender
      ? { ...invitation, clusterId: tender.clusterId }
      : null
  },
  allow: mayChangePanel,
  decide: (invitation, now) => decide(invitation, now),
  save: async ({ tx }, { id, at }) => {
    await markWithdrawn(tx, id, at)
  },
})
