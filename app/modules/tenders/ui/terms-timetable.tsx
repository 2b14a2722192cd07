import { When } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { PublishedTender } from '../domain/published-tender.ts'
import { opensAt } from '../domain/stage.ts'

/** The dates, each with its weekday and zone. */
export function TermsTimetable({
  timetable,
  publishedAt,
}: {
  timetable: PublishedTender['timetable']
  publishedAt: Date | null
}) {
  const closesAt = new Date(timetable.closesAt)
  const rows = [
    ...(publishedAt ? [{ key: 'Published', value: <When at={publishedAt} /> }] : []),
    { key: 'Questions until', value: <When at={new Date(timetable.questionsCloseAt)} /> },
    { key: 'Answers by', value: <When at={new Date(timetable.answersDueAt)} /> },
    { key: 'Bids before', value: <When at={closesAt} /> },
    {
      key: 'Bids are opened',
      value: (
        <>
          Not before <When at={opensAt(closesAt, timetable.coolingOffMinutes)} />
        </>
      ),
    },
    { key: 'Contract starts', value: <When at={timetable.contractStartsOn} /> },
    { key: 'It runs for', value: timetable.termYears === 1 ? '1 year' : `${timetable.termYears} years` },
  ]
  return <SummaryList rows={rows} />
}
