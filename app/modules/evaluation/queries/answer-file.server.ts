import { openedFile } from '#app/modules/bids/queries/opened-answers.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { isDealtTo, mayReadBid } from '../domain/assessment.ts'
import { assessmentFor } from './assessment.server.ts'

/** A file of a bid for a member who may read that bid. Anybody else, and a file that is not there, are the same: not found. */
export async function answerFile(actor: Actor, tenderId: string, bidId: string, position: string) {
  const { personId, assessment } = await assessmentFor(actor, tenderId)
  if (!mayReadBid(assessment, personId, bidId) || !/^\d{1,4}$/.test(position)) throw new NotFound('file')
  const file = await openedFile(bidId, Number(position))
  const asked = file?.criterionId ?? null
  if (!file || (asked !== null && !isDealtTo(assessment, personId, asked))) throw new NotFound('file')
  return file
}
