import { eq } from 'drizzle-orm'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { assessorInvitations } from '#db/schema/evaluation.ts'
import type { Invitation, NewInvitation } from '../domain/invitation.ts'

/** The invitations of a tender in the order in which they were made. */
export const invitationsOf = (on: Db | Tx, tenderId: string): Promise<Invitation[]> =>
  on
    .select()
    .from(assessorInvitations)
    .where(eq(assessorInvitations.tenderId, tenderId))
    .orderBy(assessorInvitations.invitedAt)

export async function invitationBy(on: Db | Tx, id: string): Promise<Invitation | null> {
  const [found] = await on.select().from(assessorInvitations).where(eq(assessorInvitations.id, id))
  return found ?? null
}

/** The same after taking its tender's lock. */
export async function lockedInvitation(tx: Tx, id: string): Promise<Invitation | null> {
  const found = await invitationBy(tx, id)
  if (!found) return null
  await lockChain(tx, found.tenderId)
  return invitationBy(tx, id)
}

export const keepInvitation = (tx: Tx, invitation: NewInvitation) =>
  tx.insert(assessorInvitations).values({ ...invitation, criterionIds: [...invitation.criterionIds] })

export const markWithdrawn = (tx: Tx, id: string, withdrawnAt: Date) =>
  tx.update(assessorInvitations).set({ withdrawnAt }).where(eq(assessorInvitations.id, id))

export const markAccepted = (tx: Tx, id: string, acceptedBy: string, acceptedAt: Date) =>
  tx.update(assessorInvitations).set({ acceptedBy, acceptedAt }).where(eq(assessorInvitations.id, id))
