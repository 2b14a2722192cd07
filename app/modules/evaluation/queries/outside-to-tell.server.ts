import { db } from '#db/client.server.ts'
import { clarificationBy } from '../store/clarifications.server.ts'
import { invitationBy } from '../store/invitations.server.ts'

/** An invitation as the letter to whoever is invited needs to know it. */
export const invitationToTell = (id: string) => invitationBy(db(), id)

/** What was asked of a bidder, as letters about it need to know it. */
export const clarificationToTell = (id: string) => clarificationBy(db(), id)
