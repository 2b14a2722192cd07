import { isForSchools, schoolCriterionId } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { ScaleLevel } from '#app/modules/tenders/domain/scale-level.ts'
import { type Assessment, scorersOf } from './assessment.ts'
import { type SchoolVoice, voiceSentence } from './school-voice.ts'

/** What one school gave one bid on a question of its own. `criterionId` is the school's place in the calculation. */
export type SchoolScore = {
  readonly bidId: string
  readonly questionId: string
  readonly criterionId: string
  readonly schoolId: string
  readonly personId: string
  readonly score: number
  readonly reason: string
  readonly voice: SchoolVoice | null
}

type Given = Pick<Assessment, 'bids' | 'lotSchools' | 'questions' | 'panel' | 'dealt' | 'interests' | 'scores'>

/** Every locked score that a school gave for itself: it stands as it is, and nobody agrees on another. */
export const schoolScores = (of: Given): SchoolScore[] =>
  of.questions.filter(isForSchools).flatMap(({ id: questionId }) =>
    of.bids.flatMap(({ bidId }) => {
      const scorers = scorersOf(of, bidId, questionId)
      return of.scores
        .filter((one) => one.bidId === bidId && one.criterionId === questionId && one.lockedAt !== null)
        .filter(({ personId }) => scorers.includes(personId))
        .flatMap(({ personId, score, reason, voice }) => {
          const schoolId = of.panel.find((seat) => seat.personId === personId)?.schoolId
          if (!schoolId) return []
          const criterionId = schoolCriterionId(questionId, schoolId)
          return [{ bidId, questionId, criterionId, schoolId, personId, score, reason, voice }]
        })
    }),
  )

/** The school's reason, and who took part. */
export const reasonWithVoice = (
  { reason, voice }: Pick<SchoolScore, 'reason' | 'voice'>,
  levels: readonly ScaleLevel[],
): string => [reason, voiceSentence(voice, levels)].filter((part) => part !== '').join(' ')
