import { isForSchools } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import type { Assessment, BlindBid } from '../domain/assessment.ts'
import { schoolScores } from '../domain/school-scores.ts'
import { voiceSentence } from '../domain/school-voice.ts'

export type SchoolsQuestion = ReturnType<typeof schoolsOwn>[number]

/** What each school gave these bids on its own questions, for the panel to read; nobody agrees on it. */
export function schoolsOwn(of: Assessment, { lots, scale }: PublishedTender, bids: readonly BlindBid[]) {
  const own = schoolScores({ ...of, bids })
  const schools = lots.flatMap((lot) => lot.schools)
  return of.questions.filter(isForSchools).map(({ id, title, question }) => ({
    criterionId: id,
    title,
    asked: question,
    scores: own
      .filter(({ questionId }) => questionId === id)
      .map(({ bidId, schoolId, score, reason, voice }) => ({
        key: `${bidId}/${schoolId}`,
        alias: bids.find((bid) => bid.bidId === bidId)?.alias ?? '',
        school: schools.find((school) => school.id === schoolId)?.name ?? '',
        score,
        reason,
        voice: voiceSentence(voice, scale),
      }))
      .sort((a, b) => a.alias.localeCompare(b.alias, 'en-GB') || a.school.localeCompare(b.school, 'en-GB')),
  }))
}
