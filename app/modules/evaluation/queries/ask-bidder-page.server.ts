import { addDays, londonDate } from '#app/kernel/london-time.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { mayAskBidder } from '../policy.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'

/** The form in which a member asks the bidder behind a letter about one answer. */
export async function askBidderPage(actor: Actor, tenderId: string, bidId: string, criterionId: string) {
  const { document, assessment } = await assessmentFor(actor, tenderId)
  const bid = assessment.bids.find((one) => one.bidId === bidId)
  const question = assessment.questions.find(({ id }) => id === criterionId)
  const allowed = mayAskBidder(actor, { assessment, bidId, criterionId })
  if (!bid || !question || assessment.stage !== 'opened' || allowed === false) throw new NotFound('bid')
  const { now } = await readClock(db())
  return {
    tender: headingOf(document),
    bidId,
    criterionId,
    alias: bid.alias,
    title: question.title,
    suggestedDay: addDays(londonDate(now), 5),
  }
}
