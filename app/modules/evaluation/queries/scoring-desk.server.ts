import type { Actor } from '#app/modules/identity/domain/actor.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { type Assessment, bidsOf, hasDeclared, hasLocked, scoresOf } from '../domain/assessment.ts'
import { everythingToLookAt } from '../domain/lock-scores.ts'
import { nextStep } from '../domain/next-step.ts'
import type { Unfinished } from '../domain/score.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'

export type ScoringDesk = Awaited<ReturnType<typeof scoringDesk>>
export type DeskCell = {
  readonly bidId: string
  readonly alias: string
  readonly score: number | null
  readonly why: Unfinished['why'] | null
}

/** What a member still has to score, by question and bid. Bids have letters; of other members it says only whether they are done. */
export async function scoringDesk(actor: Actor, tenderId: string) {
  const { personId, document, members, assessment } = await assessmentFor(actor, tenderId)
  const look = everythingToLookAt({ assessment, personId })
  const questions = assessment.questions.map(({ id, title, weight, parentId }) => ({
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
  return {
    tender: headingOf(document),
    stage: assessment.stage,
    step,
    /** Where the member goes on: the first question with something still to do. */
    firstToScore: step === 'score' && open ? `/panel/${tenderId}/questions/${open.criterionId}` : null,
    isChair: members.some((member) => member.personId === personId && member.role === 'chair'),
    declared: hasDeclared(assessment, personId),
    locked: assessment.stage !== 'opened' || hasLocked(assessment, personId),
    bids: bidsOf(assessment, personId).map(({ bidId, alias, lotId }) => ({
      bidId,
      alias,
      lot: lotOf(document, lotId),
    })),
    leftOut: hasDeclared(assessment, personId) ? assessment.bids.length - bidsOf(assessment, personId).length : 0,
    questions,
    done: cells.filter(({ why }) => why === null || why === 'reason-repeats-scale').length,
    total: cells.length,
    repeating: cells.filter(({ why }) => why === 'reason-repeats-scale').length,
    members: members.map(({ personId: id, name, role }) => ({
      name,
      role,
      you: id === personId,
      locked: assessment.stage !== 'opened' || (assessment.bids.length > 0 && hasLocked(assessment, id)),
    })),
  }
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
