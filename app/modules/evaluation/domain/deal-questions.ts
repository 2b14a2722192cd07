import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import {
  type Assessment,
  type DealtTo,
  isDealtTo,
  moderationHasBegun,
  panelMembersOf,
  panelQuestions,
} from './assessment.ts'

/** For each question the members who score it. A question that is left out, or names nobody, is for all of them. */
export type Deal = Readonly<Record<string, readonly string[]>>

export type DealRefusal =
  | 'quality-already-locked'
  | 'agreeing-has-begun'
  | 'too-few-dealt'
  | 'dealt-to-a-stranger'
  | 'dealt-question-unknown'
  | 'locked-score-left-behind'

/**
 * The chair deals the questions out: each to at least as many members as the tender published, by default to all. Nobody
 * loses a question of which they have locked a score. What is dealt to somebody from outside stays as they were invited.
 */
export function dealQuestions(assessment: Assessment, deal: Deal): Decision<readonly DealtTo[], DealRefusal> {
  const { tenderId, stage, panel, fewestScorers, scores } = assessment
  const questions = panelQuestions(assessment)
  if (stage !== 'published' && stage !== 'opened') return refuse('quality-already-locked')
  if (moderationHasBegun(assessment)) return refuse('agreeing-has-begun')
  if (Object.keys(deal).some((id) => !questions.some((question) => question.id === id)))
    return refuse('dealt-question-unknown')
  const members = panelMembersOf(panel)
    .filter(({ role }) => role !== 'assessor')
    .map(({ personId }) => personId)
  const named = Object.entries(deal).filter(([, people]) => people.length > 0)
  if (named.some(([, people]) => people.some((person) => !members.includes(person))))
    return refuse('dealt-to-a-stranger')
  if (named.some(([, people]) => new Set(people).size < fewestScorers)) return refuse('too-few-dealt')
  const toMembers = named
    .filter(([, people]) => new Set(people).size < members.length)
    .flatMap(([criterionId, people]) => [...new Set(people)].map((personId) => ({ criterionId, personId })))
  const outside = assessment.dealt.filter(({ personId }) => !members.includes(personId))
  const dealt = [...toMembers, ...outside]
  const stays = ({ personId, criterionId }: { personId: string; criterionId: string }) =>
    !members.includes(personId) || isDealtTo({ ...assessment, dealt }, personId, criterionId)
  if (scores.some((score) => score.lockedAt !== null && !stays(score))) return refuse('locked-score-left-behind')
  return accept(dealt, {
    type: 'evaluation.questions-dealt',
    chain: tenderId,
    about: tenderId,
    data: { dealt: toMembers.map(({ criterionId, personId }) => [criterionId, personId]) },
  })
}
