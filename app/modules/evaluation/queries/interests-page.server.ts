import { biddersToDeclare } from '#app/modules/bids/queries/bidders-to-declare.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { hasDeclared, hasLocked } from '../domain/assessment.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'

export type InterestsPage = Awaited<ReturnType<typeof interestsPage>>

/**
 * The bidders by name, in the order of the alphabet, and what this member said of each. Neither a bid's letter nor its id
 * is among it: a name can be told from a bid by nobody on the panel.
 */
export async function interestsPage(actor: Actor, tenderId: string) {
  const { personId, document, assessment } = await assessmentFor(actor, tenderId)
  const open = assessment.stage !== 'published' && assessment.stage !== 'cancelled'
  const bidders = open ? await biddersToDeclare(tenderId) : []
  const declared = assessment.interests.filter((one) => one.personId === personId)
  return {
    tender: headingOf(document),
    opened: open,
    declared: hasDeclared(assessment, personId) && open,
    closed: assessment.stage !== 'opened' || (declared.length > 0 && hasLocked(assessment, personId)),
    bidders: bidders.map(({ token, name, bidIds }) => {
      const own = declared.find(({ bidId }) => bidIds.includes(bidId))
      return { token, name, interest: own === undefined ? null : own.conflicted, nature: own?.nature ?? '' }
    }),
  }
}
