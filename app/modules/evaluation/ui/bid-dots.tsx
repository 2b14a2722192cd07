import { DotStrip } from '#app/components/charts/dot-strip.tsx'
import type { ModerationBoard } from '../queries/moderation-board.server.ts'
import { cellFlag } from './wording.ts'

const mostBids = 12

/** Everybody's scores of each bid as dots, question by question, the spread shaded. With many bids the questions' own pages show them. */
export function BidDots({ questions, levels }: Pick<ModerationBoard, 'questions' | 'levels'>) {
  const scores = levels.map(({ score }) => score)
  const scale = { from: Math.min(...scores), to: Math.max(...scores) }
  const bids = questions[0]?.cells.map(({ bidId, alias }) => ({ bidId, alias })) ?? []
  if (bids.length === 0 || bids.length > mostBids) return null
  return (
    <>
      {bids.map(({ bidId, alias }) => {
        const rows = questions.flatMap(({ criterionId, title, cells }) =>
          cells.filter((cell) => cell.bidId === bidId).map((cell) => ({ criterionId, title, cell })),
        )
        const apart = rows.filter(({ cell }) => cell.mustDiscuss).length
        return (
          <DotStrip
            key={bidId}
            title={`${alias}: ${apart === 0 ? 'no question lies far apart' : `${apart} of ${rows.length} questions lie far apart`}`}
            rowHeading="Question"
            scale={scale}
            rows={rows.map(({ criterionId, title, cell }) => ({
              key: criterionId,
              label: title,
              scores: cell.scores.map(({ who, score }) => ({ key: who, who, score })),
              agreed: cell.agreed?.score,
              flag: cellFlag(cell),
            }))}
          />
        )
      })}
    </>
  )
}
