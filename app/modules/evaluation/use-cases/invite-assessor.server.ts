import { lockChain } from '#app/modules/audit/chain.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { newId } from '#app/platform/new-id.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { inviteAssessor as decide } from '../domain/invitation.ts'
import { InviteAssessor } from '../inputs.ts'
import { mayChangePanel } from '../policy.ts'
import { assessmentOf } from '../queries/assessment.server.ts'
import { invitationsOf, keepInvitation } from '../store/invitations.server.ts'

export const inviteAssessor = useCase({
  name: 'evaluation.invite-assessor',
  input: InviteAssessor,
  load: async ({ tx, actor }, { tenderId }) => {
    await lockChain(tx, tenderId)
    const [assessment, tender] = [await assessmentOf(tenderId, tx), await tenderStage(tenderId, tx)]
    if (!assessment || !tender || actor.personId === null) return null
    const invitations = await invitationsOf(tx, tenderId)
    return { assessment, invitations, clusterId: tender.clusterId, newId: newId(), invitedBy: actor.personId }
  },
  allow: mayChangePanel,
  decide: (facts, now, invited) => decide(facts, now, invited),
  save: async ({ tx }, invitation) => {
    await keepInvitation(tx, invitation)
  },
})
