import { DotStrip } from '#app/components/charts/dot-strip.tsx'
import { Details } from '#app/components/notice.tsx'
import type { HowSure, SureLot } from '../queries/how-sure.server.ts'
import { type Names, nameOf } from './result-words.ts'

type PanelDotsProps = { page: HowSure; lot: SureLot; names: Names }

/** Above this part of the scale the panel had to talk a question through. */
const wide = 0.4

/** What each member gave before the panel talked, question by question, and what was agreed: one picture for each bid. */
export const PanelDots = ({ page, lot, names }: PanelDotsProps) => (
  <>
    <h3 className="govuk-heading-m">How far apart the panel was</h3>
    {lot.report.bids.map(({ bidId }, index) => (
      <Details key={bidId} open={index === 0} summary={`The panel’s scores for ${nameOf(names, bidId)}`}>
        <BidDots page={page} lot={lot} names={names} bidId={bidId} />
      </Details>
    ))}
  </>
)

function BidDots({ page, lot, names, bidId }: PanelDotsProps & { bidId: string }) {
  const levels = page.scale.map(({ score }) => score)
  const scale = { from: Math.min(...levels), to: Math.max(...levels) }
  const rows = page.criteria
    .filter(({ kind, id }) => kind === 'scored' && lot.firstScores.some(({ criterionId }) => criterionId === id))
    .map(({ id, title }) => {
      const given = lot.firstScores.filter((one) => one.bidId === bidId && one.criterionId === id)
      const scores = given.map(({ score }) => score)
      const apart = scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : 0
      return {
        key: id,
        label: title,
        scores: given.map(({ member, score }) => ({ key: String(member), who: `Member ${member}`, score })),
        agreed: lot.agreed.find((one) => one.bidId === bidId && one.criterionId === id)?.score,
        flag:
          apart > (scale.to - scale.from) * wide ? `${apart} points apart: talked through before agreeing` : undefined,
      }
    })
  return (
    <DotStrip
      title={`What each member gave ${nameOf(names, bidId)}, and what was agreed`}
      note="The shaded part runs from the lowest to the highest score."
      rowHeading="Question"
      rows={rows}
      scale={scale}
    />
  )
}
