import type { Tender } from '../domain/tender.ts'
import { TermsTimetable } from './terms-timetable.tsx'

/** The dates of a tender in hand, as far as they are set. */
export function DatesOfTender({ tender }: { tender: Tender }) {
  const { questionsCloseAt, answersDueAt, closesAt, contractStartsOn, coolingOffMinutes, assumptions } = tender
  if (!questionsCloseAt || !answersDueAt || !closesAt || !contractStartsOn) return null
  const timetable = {
    questionsCloseAt: questionsCloseAt.toISOString(),
    answersDueAt: answersDueAt.toISOString(),
    closesAt: closesAt.toISOString(),
    coolingOffMinutes,
    contractStartsOn,
    termYears: assumptions.years,
  }
  return <TermsTimetable timetable={timetable} publishedAt={null} />
}
