import { eq, sql } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import { memorandumInForce } from '#app/modules/clusters/queries/memoranda-of-school.server.ts'
import { type CallAnswers, callAnswers } from '#app/modules/demand/queries/call-answers.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'
import { missingParts, type Part, parts } from '../domain/missing-parts.ts'
import { schoolsWithoutSpeaker } from '../domain/name-speakers.ts'
import type { Tender } from '../domain/tender.ts'
import { mayFollowTender, mayRunTender } from '../policy.ts'
import { wholeTender } from './whole-tender.server.ts'

export type Workspace = {
  readonly tender: Tender
  readonly now: Date
  /** The manager may change things; others with a seat in the cluster only follow. */
  readonly mayRun: boolean
  /** Whether the terms can still be changed. */
  readonly open: boolean
}

/** A tender as those who act for its cluster see it while preparing it. */
export async function workspaceOf(actor: Actor, tenderId: string): Promise<Workspace> {
  if (!isId(tenderId)) throw new NotFound('tender')
  const [tender, { now }] = await Promise.all([wholeTender(db(), tenderId), readClock(db())])
  if (!tender || !mayFollowTender(actor, tender)) throw new NotFound('tender')
  return { tender, now, mayRun: mayRunTender(actor, tender), open: tender.stage === 'drafting' }
}

export type TenderPage = Workspace & {
  readonly missing: readonly Part[]
  /** The committed schools for which nobody speaks yet, though they have a question of their own to score. */
  readonly withoutSpeaker: readonly string[]
  readonly call: CallAnswers | null
  /** Whether every governing body has approved a memorandum, without which nothing can be published. */
  readonly memorandumInForce: boolean
  readonly waitingQuestions: number
  readonly cancelledBecause: string
}

/** The manager's list: what is done, what is missing, and what waits. Bids are not read, not even counted. */
export async function tenderPage(actor: Actor, tenderId: string): Promise<TenderPage> {
  const workspace = await workspaceOf(actor, tenderId)
  const { tender, now } = workspace
  const [call, memorandum, [more]] = await Promise.all([
    tender.demandCallId === null ? null : callAnswers(tender.demandCallId, tender.clusterId),
    memorandumInForce(tender.clusterId),
    db()
      .select({
        cancelledBecause: tenders.cancelledBecause,
        waitingQuestions: sql<number>`(
          select count(*)::int from questions q where q.tender_id = tenders.id and q.answered_at is null)`,
      })
      .from(tenders)
      .where(eq(tenders.id, tenderId)),
  ])
  const committed = call?.schools.filter(({ state }) => state === 'committed') ?? []
  const silent = schoolsWithoutSpeaker(
    tender,
    committed.map(({ schoolId }) => schoolId),
  )
  const missing = missingParts(tender, committed.length, now)
  return {
    ...workspace,
    missing: parts.filter((part) => missing.includes(part) || (part === 'panel' && silent.length > 0)),
    withoutSpeaker: committed.filter(({ schoolId }) => silent.includes(schoolId)).map(({ name }) => name),
    call,
    memorandumInForce: memorandum !== null,
    waitingQuestions: more?.waitingQuestions ?? 0,
    cancelledBecause: more?.cancelledBecause ?? '',
  }
}
