import { londonDate } from '#app/kernel/london-time.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { db } from '#db/client.server.ts'
import {
  type Assessment,
  bidsOf,
  bidsShortOfScorers,
  hasDeclared,
  hasLocked,
  isFreeOf,
  questionsOf,
  scoresOf,
} from '../domain/assessment.ts'
import { everythingToLookAt, stillToDo } from '../domain/lock-scores.ts'
import { nextStep } from '../domain/next-step.ts'
import type { Unfinished } from '../domain/score.ts'
import { lastReminders } from '../store.server.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'

export type ScoringDesk = Awaited<ReturnType<typeof scoringDesk>>
export type DeskMember = ScoringDesk['members'][number]
export type DeskCell = {
  readonly bidId: string
  readonly alias: string
  readonly score: number | null
  readonly why: Unfinished['why'] | null
}

const opensFrom = ({ timetable: { closesAt, coolingOffMinutes } }: PublishedTender): Date =>
  new Date(Date.parse(closesAt) + coolingOffMinutes * 60_000)

/** What a member still has to score, by question and bid. Bids have letters; of other members it says only how far they are, to the chair. */
export async function scoringDesk(actor: Actor, tenderId: string) {
  const { personId, document, members, assessment } = await assessmentFor(actor, tenderId)
  const look = everythingToLookAt({ assessment, personId })
  const questions = questionsOf(assessment, personId).map(({ id, title, weight, parentId }) => ({
    criterionId: id,
    title,
    weight,
    section: document.criteria.find((criterion) => criterion.id === parentId)?.title ?? '',
    cells: cellsOf(assessment, personId, id, look),
  }))
  const cells = questions.flatMap((question) => question.cells)
  const step = nextStep(assessment, personId)
  const open = questions.find((question) =>
    question.cells.some(({ why }) => why !== null && why !== 'reason-repeats-scale'),
  )
  const own = members.find((member) => member.personId === personId)
  const isChair = own?.role === 'chair'
  // Whoever speaks for a school sees nothing of the panel, nor of who speaks for another.
  const seen = own?.role === 'school' ? [own] : members
  const opened = assessment.bids.length > 0
  const reminded = isChair ? await remindedToday(tenderId) : []
  return {
    tender: headingOf(document),
    stage: assessment.stage,
    step,
    /** From when the bids can be opened, while that is what the panel waits for. */
    opensFrom: step === 'wait-for-opening' ? opensFrom(document) : null,
    /** Where the member goes on: the first question with something still to do. */
    firstToScore: step === 'score' && open ? `/panel/${tenderId}/questions/${open.criterionId}` : null,
    isChair,
    /** In whose place this member scores, and that it is only some of the bids. */
    standsInFor: members.find((member) => member.personId === own?.inPlaceOf)?.name ?? null,
    onlySome: questions.length < assessment.questions.length,
    isOutside: own?.role === 'assessor',
    /** The school for which this member speaks; null for everybody on the panel. */
    speaksFor: own?.role === 'school' ? schoolOf(document, own.schoolId) : null,
    declared: hasDeclared(assessment, personId),
    locked: assessment.stage !== 'opened' || hasLocked(assessment, personId),
    bids: bidsOf(assessment, personId).map(({ bidId, alias, lotId }) => ({
      bidId,
      alias,
      lot: lotOf(document, lotId),
    })),
    leftOut: hasDeclared(assessment, personId)
      ? assessment.bids.filter(({ bidId }) => !isFreeOf(assessment, personId, bidId)).length
      : 0,
    short: isChair && opened ? bidsShortOfScorers(assessment).map(({ alias }) => alias) : [],
    questions,
    done: cells.filter(({ why }) => why === null || why === 'reason-repeats-scale').length,
    total: cells.length,
    repeating: cells.filter(({ why }) => why === 'reason-repeats-scale').length,
    members: seen.map(({ personId: id, name, role, schoolId }) => ({
      personId: id,
      name,
      role,
      speaksFor: role === 'school' ? schoolOf(document, schoolId) : null,
      you: id === personId,
      locked: assessment.stage !== 'opened' || (opened && hasLocked(assessment, id)),
      progress: isChair ? progressOf(assessment, id) : null,
      remindedToday: reminded.includes(id),
    })),
  }
}

const schoolOf = ({ lots }: PublishedTender, schoolId: string | null): string =>
  lots.flatMap(({ schools }) => schools).find(({ id }) => id === schoolId)?.name ?? ''

/** Who was reminded since midnight in London. */
async function remindedToday(tenderId: string): Promise<string[]> {
  const [last, { now }] = await Promise.all([lastReminders(db(), tenderId), readClock(db())])
  return Object.entries(last).flatMap(([id, at]) => (londonDate(at) === londonDate(now) ? [id] : []))
}

/** How far a member is, question by question, without what they gave. */
function progressOf(of: Assessment, personId: string) {
  if (of.bids.length === 0 || !hasDeclared(of, personId)) return { declared: false, questions: [] }
  const todo = stillToDo({ assessment: of, personId })
  const total = bidsOf(of, personId).length
  const questions = questionsOf(of, personId).map(({ id, title }) => ({
    title,
    total,
    done: total - todo.filter(({ criterionId }) => criterionId === id).length,
  }))
  return { declared: true, questions }
}

/** The lot's title, where there is more than one to tell apart. */
export const lotOf = ({ lots }: PublishedTender, lotId: string): string =>
  lots.length > 1 ? (lots.find(({ id }) => id === lotId)?.title ?? '') : ''

function cellsOf(of: Assessment, personId: string, criterionId: string, look: readonly Unfinished[]): DeskCell[] {
  const own = scoresOf(of, personId).filter((score) => score.criterionId === criterionId)
  return bidsOf(of, personId).map(({ bidId, alias }) => ({
    bidId,
    alias,
    score: own.find((score) => score.bidId === bidId)?.score ?? null,
    why: look.find((one) => one.bidId === bidId && one.criterionId === criterionId)?.why ?? null,
  }))
}
