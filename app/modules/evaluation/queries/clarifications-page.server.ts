import { ownBid } from '#app/modules/bids/queries/own-bid.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { clarificationsOfBid } from '../store/clarifications.server.ts'
import { headingOf } from './assessment.server.ts'

export type ClarificationsPage = Awaited<ReturnType<typeof clarificationsPage>>

/** What the panel asked about the supplier's own bid. Who on the panel asked, nobody outside it learns. */
export async function clarificationsPage(actor: Actor, bidId: string) {
  const bid = await ownBid(actor, bidId)
  const [terms, asked, { now }] = await Promise.all([
    termsOf(bid.tenderId),
    clarificationsOfBid(db(), bid.id),
    readClock(db()),
  ])
  if (!terms) throw new NotFound('bid')
  return {
    tender: headingOf(terms.document),
    bidId: bid.id,
    clarifications: asked.map(({ id, criterionId, question, askedAt, dueAt, answer, answeredAt }) => ({
      id,
      about: terms.document.criteria.find((criterion) => criterion.id === criterionId)?.title ?? '',
      question,
      askedAt: askedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
      open: answeredAt === null && now < dueAt && terms.stage === 'opened',
    })),
  }
}
