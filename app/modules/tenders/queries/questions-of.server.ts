import { asc, eq } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { questions } from '#db/schema/tenders.ts'
import { mayFollowTender, mayRunTender } from '../policy.ts'
import { tenderStage } from './tender-stage.server.ts'

export type AskedForManager = {
  readonly id: string
  readonly question: string
  readonly askedAt: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** The questions of a tender for those who act for its cluster, unanswered first. Who asked is not read. */
export async function questionsOf(actor: Actor, tenderId: string) {
  const tender = isId(tenderId) ? await tenderStage(tenderId) : null
  if (!tender || !mayFollowTender(actor, tender)) throw new NotFound('tender')
  const [rows, { now }] = await Promise.all([
    db()
      .select({
        id: questions.id,
        question: questions.question,
        askedAt: questions.askedAt,
        answer: questions.answer,
        answeredAt: questions.answeredAt,
      })
      .from(questions)
      .where(eq(questions.tenderId, tenderId))
      .orderBy(asc(questions.askedAt), asc(questions.id)),
    readClock(db()),
  ])
  const asked: AskedForManager[] = rows
  return {
    tender,
    now,
    mayAnswer: mayRunTender(actor, tender) && tender.stage === 'published' && now < (tender.closesAt ?? now),
    waiting: asked.filter(({ answeredAt }) => answeredAt === null),
    answered: asked.filter(({ answeredAt }) => answeredAt !== null),
  }
}
