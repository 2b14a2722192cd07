import { isId } from '#app/kernel/ids.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { stateOfInvitation } from '../domain/invitation.ts'
import { isProofOf } from '../invitation-proof.server.ts'
import { invitationBy } from '../store/invitations.server.ts'
import { headingOf } from './assessment.server.ts'

export type InvitationPage = Awaited<ReturnType<typeof invitationPage>>

/** What somebody is invited to, for whoever has the whole link: what they would score, and nothing of any bid. */
export async function invitationPage(actor: Actor, invitationId: string, proof: string) {
  const found = isId(invitationId) && isProofOf(invitationId, proof) ? await invitationBy(db(), invitationId) : null
  const terms = found ? await termsOf(found.tenderId) : null
  if (!found || !terms || actor.personId === null) throw new NotFound('invitation')
  const [[own], { now }] = await Promise.all([addressesOf([actor.personId]), readClock(db())])
  return {
    tender: headingOf(terms.document),
    name: found.name,
    forThisPerson: own?.email.toLowerCase() === found.email.toLowerCase(),
    email: found.email,
    state: stateOfInvitation(found, now),
    expiresAt: found.expiresAt.toISOString(),
    questions: terms.document.criteria.filter(({ id }) => found.criterionIds.includes(id)).map(({ title }) => title),
  }
}
