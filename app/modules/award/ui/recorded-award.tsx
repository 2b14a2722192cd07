import { When } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { AwardPage, LotAward } from '../queries/award-page.server.ts'

type RecordedAwardProps = {
  lot: LotAward
  approval: AwardPage['approval']
  names: Readonly<Record<string, string>>
}

/** Who recommended what, and who approved it. */
export function RecordedAward({ lot, approval, names }: RecordedAwardProps) {
  const { award } = lot
  if (!award) return null
  return (
    <SummaryList
      rows={[
        { key: approval ? 'Awarded to' : 'Recommended', value: names[award.bidId] ?? 'A bidder' },
        { key: 'Recommendation', value: <Paragraphs text={award.recommendation} /> },
        {
          key: 'Recommended by',
          value: (
            <>
              {award.recommendedBy}, <When at={award.recommendedAt} />
            </>
          ),
        },
        ...(approval
          ? [
              {
                key: 'Approved by',
                value: (
                  <>
                    {approval.by}, <When at={approval.at} />
                  </>
                ),
              },
              { key: 'Minuted', value: approval.minuteReference },
            ]
          : []),
      ]}
    />
  )
}

const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n+/).map((part) => (
    <p className="govuk-body" key={part}>
      {part}
    </p>
  ))
