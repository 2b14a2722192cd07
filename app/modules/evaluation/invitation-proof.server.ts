import { createHmac, timingSafeEqual } from 'node:crypto'
import { invitationKey } from '#app/platform/seal/master-keys.server.ts'

/** What the link of an invitation carries beside its id: it is kept nowhere, so that the database alone opens nothing. */
export const proofOf = (invitationId: string): string =>
  createHmac('sha256', invitationKey()).update(`invitation:${invitationId}`).digest('base64url')

export function isProofOf(invitationId: string, proof: string): boolean {
  const [right, given] = [Buffer.from(proofOf(invitationId)), Buffer.from(proof)]
  return right.length === given.length && timingSafeEqual(right, given)
}
