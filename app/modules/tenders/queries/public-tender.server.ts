import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { type Db, db } from '#db/client.server.ts'
import { questions, tenders, tenderVersions } from '#db/schema/tenders.ts'

type Change = { readonly version: number; readonly reason: string; readonly at: string }

const changes = sql<Change[]>`(
  select coalesce(json_agg(json_build_object('version', v.version, 'reason', v.reason, 'at', v.published_at)
    order by v.version desc), '[]')
  from tender_versions v where v.tender_id = ${tenders.id} and v.version > 1)`

const statements = (on: Db) => ({
  tender: on
    .select({
      stage: tenders.stage,
      cancelledBecause: tenders.cancelledBecause,
      cancelledAt: tenders.cancelledAt,
      publishedAt: tenders.publishedAt,
      document: tenderVersions.document,
      sha256: tenderVersions.sha256,
      changes,
      now: sql<Date>`app_now()`.mapWith(tenders.createdAt),
    })
    .from(tenders)
    .innerJoin(
      tenderVersions,
      and(eq(tenderVersions.tenderId, tenders.id), eq(tenderVersions.version, tenders.version)),
    )
    .where(eq(tenders.id, sql.placeholder('id')))
    .prepare('public_tender'),
  answers: on
    .select({
      id: questions.id,
      question: questions.question,
      answer: questions.answer,
      answeredAt: questions.answeredAt,
    })
    .from(questions)
    .where(and(eq(questions.tenderId, sql.placeholder('id')), isNotNull(questions.answeredAt)))
    .orderBy(desc(questions.answeredAt), asc(questions.id))
    .prepare('public_answers'),
})

const prepared = new WeakMap<Db, ReturnType<typeof statements>>()

function statementsOfNow() {
  const on = db()
  const made = prepared.get(on) ?? statements(on)
  prepared.set(on, made)
  return made
}

export type PublicTender = Awaited<ReturnType<typeof publicTender>>

/**
 * What everybody may know of a published tender: its terms in force and the answers to questions. Whoever asked is not
 * read at all, and neither are bids.
 */
export async function publicTender(tenderId: string) {
  if (!isId(tenderId)) throw new NotFound('tender')
  const { tender, answers } = statementsOfNow()
  const [[row], answered] = await Promise.all([tender.execute({ id: tenderId }), answers.execute({ id: tenderId })])
  if (!row) throw new NotFound('tender')
  return {
    ...row,
    changes: row.changes.map(({ version, reason, at }) => ({ version, reason, at: new Date(at) })),
    answers: answered.flatMap(({ id, question, answer, answeredAt }) =>
      answer === null || answeredAt === null ? [] : [{ id, question, answer, answeredAt }],
    ),
    closed: row.now >= new Date(row.document.timetable.closesAt),
    questionsOpen: row.stage === 'published' && row.now < new Date(row.document.timetable.questionsCloseAt),
  }
}

/** The text of one version byte for byte, as it was hashed; the one in force when none is named. */
export async function publishedText(tenderId: string, version: number | null) {
  if (!isId(tenderId)) throw new NotFound('tender')
  const [row] = await db()
    .select({ text: tenderVersions.text, sha256: tenderVersions.sha256, version: tenderVersions.version })
    .from(tenderVersions)
    .where(
      and(eq(tenderVersions.tenderId, tenderId), version === null ? undefined : eq(tenderVersions.version, version)),
    )
    .orderBy(desc(tenderVersions.version))
    .limit(1)
  if (!row) throw new NotFound('tender')
  return row
}
