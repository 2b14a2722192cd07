import { exact, toDecimals } from '#app/kernel/exact.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import type { NamedPanelMember } from '#app/modules/tenders/queries/panel-of.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { standsAlone } from '../domain/agreement.ts'
import {
  type Assessment,
  type BlindBid,
  bidsOf,
  hasLocked,
  mayAgree,
  mayModerateQuestion,
  moderationHasBegun,
  panelMembersOf,
  scorersOf,
} from '../domain/assessment.ts'
import { quorumOf, stillToAgree } from '../domain/lock-quality.ts'
import { nextStep } from '../domain/next-step.ts'
import { scaleFromLevels } from '../domain/scale.ts'
import { spreadOf } from '../domain/spread.ts'
import { clarificationsOf } from '../store/clarifications.server.ts'
import { shownClarifications } from './answers-to-score.server.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'
import { earlierAgreements } from './earlier-agreements.server.ts'
import { panelAgreement } from './panel-agreement.server.ts'
import { schoolsOwn } from './schools-own.ts'
import { lotOf } from './scoring-desk.server.ts'

export type ModerationBoard = Awaited<ReturnType<typeof moderationBoard>>
export type BoardQuestion = ModerationBoard['questions'][number]
export type BoardCell = BoardQuestion['cells'][number]

/**
 * Everybody's scores side by side, question by question. Until every member has locked, it holds nobody's score but says
 * who is still scoring; of a bid the reader has an interest in it never holds anything.
 */
export async function moderationBoard(actor: Actor, tenderId: string) {
  const { personId, document, members, assessment } = await assessmentFor(actor, tenderId)
  if (members.some((member) => member.personId === personId && member.role === 'school')) throw new NotFound('board')
  const begun = assessment.stage !== 'published' && moderationHasBegun(assessment)
  const readable = begun ? bidsOf(assessment, personId) : []
  const [earlier, clarified] = begun
    ? await Promise.all([earlierAgreements(tenderId), clarificationsOf(db(), tenderId)])
    : [[], []]
  const asked = assessment.questions.filter(({ id }) => mayModerateQuestion(assessment, personId, id))
  const names = Object.fromEntries(members.map((member) => [member.personId, member.name]))
  const cellsOf = (criterionId: string) =>
    readable.map((bid) => ({
      bidId: bid.bidId,
      alias: bid.alias,
      lot: lotOf(document, bid.lotId),
      mayAgree: assessment.stage === 'opened' && mayAgree(assessment, personId, bid.bidId, criterionId),
      ...lockedScores(assessment, members, bid, criterionId),
      clarifications: shownClarifications(clarified, bid.bidId, criterionId),
      agreed: agreementOf(assessment, names, bid.bidId, criterionId),
      earlier: earlier
        .filter((one) => one.bidId === bid.bidId && one.criterionId === criterionId)
        .map(({ score, reason, agreedAt }) => ({ score, reason, at: agreedAt.toISOString() })),
    }))
  const questions = begun
    ? asked.map(({ id, title, question, guidance, weight }) => ({
        criterionId: id,
        title,
        asked: question,
        guidance,
        weight,
        cells: cellsOf(id),
      }))
    : []
  return {
    tender: headingOf(document),
    stage: assessment.stage,
    step: nextStep(assessment, personId),
    begun,
    waitingFor: members.filter((member) => !hasLocked(assessment, member.personId)).map(({ name }) => name),
    levels: assessment.levels,
    members: panelMembersOf(members).map(({ personId: id, name }) => ({ personId: id, name })),
    quorum: quorumOf(assessment),
    agreement: panelAgreement(questions.flatMap(({ cells }) => cells.map(({ scores }) => scores))),
    toAgree: begun ? stillToAgree(assessment).length : 0,
    isChair: members.some((member) => member.personId === personId && member.role === 'chair'),
    questions,
    schools: begun && !isOutside(members, personId) ? schoolsOwn(assessment, document, readable) : [],
  }
}

const isOutside = (members: readonly NamedPanelMember[], personId: string): boolean =>
  members.some((member) => member.personId === personId && member.role === 'assessor')

function lockedScores(of: Assessment, members: readonly NamedPanelMember[], { bidId }: BlindBid, criterionId: string) {
  const scorers = scorersOf(of, bidId, criterionId)
  const scores = of.scores.flatMap((one) => {
    const member = members.find(({ personId }) => personId === one.personId)
    const counts = one.bidId === bidId && one.criterionId === criterionId && scorers.includes(one.personId)
    return counts && one.lockedAt !== null && member
      ? [{ who: member.name, score: one.score, reason: one.reason, evidence: one.evidence }]
      : []
  })
  if (scores.length === 0) return { scores, range: 0, deviation: '0.00', mustDiscuss: false, alone: [] }
  const spread = spreadOf(
    scaleFromLevels(of.levels),
    scores.map(({ score }) => exact(score)),
  )
  return {
    scores: scores.sort((a, b) => a.who.localeCompare(b.who, 'en-GB')),
    range: Number(toDecimals(spread.range, 0)),
    deviation: toDecimals(spread.standardDeviation, 2),
    mustDiscuss: spread.mustDiscuss,
    alone: standsAlone(scores),
  }
}

function agreementOf(of: Assessment, names: Readonly<Record<string, string>>, bidId: string, criterionId: string) {
  const found = of.agreed.find((one) => one.bidId === bidId && one.criterionId === criterionId)
  if (!found) return null
  const { score, reason, discussion, agreedBy, agreedAt } = found
  return { score, reason, discussion, by: names[agreedBy] ?? '', at: agreedAt.toISOString() }
}
