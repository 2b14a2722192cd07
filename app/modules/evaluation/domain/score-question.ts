import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { exact } from '#app/kernel/exact.ts'
import { type Assessment, hasLocked, panelQuestions, scoresOf } from './assessment.ts'
import { isOnScale, scaleFromLevels } from './scale.ts'
import { type SchoolVoice, type VoiceFault, voiceFault } from './school-voice.ts'

/** One member's own view of one bid's answer, as far as it is written. */
export type TypedScore = {
  readonly bidId: string
  readonly score: number
  readonly reason: string
  readonly evidence: readonly string[]
  /** Who took part, where a school scores for itself and wants to say so. */
  readonly voice: SchoolVoice | null
}
export type ScoredQuestion = {
  readonly tenderId: string
  readonly criterionId: string
  readonly scores: readonly TypedScore[]
}

export type ScoreQuestionRefusal =
  | 'bids-not-open'
  | 'quality-already-locked'
  | 'own-scores-locked'
  | 'conditions-not-judged'
  | 'score-off-scale'
  | 'nothing-scored'
  | VoiceFault

export type QuestionSheet = {
  readonly assessment: Assessment
  readonly personId: string
  readonly criterionId: string
}

/**
 * A member scores one question of several bids: each a whole score of the published scale, with the member's own reason as
 * far as it is written. It can be changed until the member locks; whether the reasons are long enough is asked then, so
 * that nothing half written is lost.
 */
export function scoreQuestion(
  { assessment, personId, criterionId }: QuestionSheet,
  scores: readonly TypedScore[],
): Decision<ScoredQuestion, ScoreQuestionRefusal> {
  if (assessment.stage === 'published') return refuse('bids-not-open')
  if (assessment.stage !== 'opened') return refuse('quality-already-locked')
  const isLocked = ({ bidId }: TypedScore) =>
    scoresOf(assessment, personId).some(
      (given) => given.bidId === bidId && given.criterionId === criterionId && given.lockedAt !== null,
    )
  if (hasLocked(assessment, personId) || scores.some(isLocked)) return refuse('own-scores-locked')
  if (!assessment.conditionsJudged) return refuse('conditions-not-judged')
  if (scores.length === 0) return refuse('nothing-scored')
  const scale = scaleFromLevels(assessment.levels)
  const onScale = ({ score }: TypedScore) => Number.isInteger(score) && isOnScale(scale, exact(score))
  if (!scores.every(onScale)) return refuse('score-off-scale')
  const { tenderId, levels } = assessment
  const ofSchools = !panelQuestions(assessment).some(({ id }) => id === criterionId)
  const kept = scores.map((one) => ({ ...one, reason: one.reason.trim(), voice: ofSchools ? one.voice : null }))
  const fault = kept.map(({ voice }) => voiceFault(voice, levels)).find((one) => one !== null)
  if (fault) return refuse(fault)
  return accept(
    { tenderId, criterionId, scores: kept },
    { type: 'evaluation.question-scored', chain: tenderId, about: criterionId, data: { bids: kept.length } },
  )
}
