import { Link } from '@remix-run/react'
import { DotStrip } from '#app/components/charts/dot-strip.tsx'
import { When } from '#app/components/moment.tsx'
import { Details, Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { BoardCell, BoardQuestion, ModerationBoard } from '../queries/moderation-board.server.ts'
import { AgreeForm } from './agree-form.tsx'
import { Clarified } from './clarified.tsx'
import { cellFlag } from './wording.ts'

type BoardQuestionProps = {
  board: Pick<ModerationBoard, 'tender' | 'levels'>
  question: BoardQuestion
  /** The bid whose form is open. */
  chosen: string | null
}

/** Everybody's scores and reasons for one question, bid by bid, with what the panel agreed. */
export function BoardQuestionView({ board, question, chosen }: BoardQuestionProps) {
  const scores = board.levels.map(({ score }) => score)
  const scale = { from: Math.min(...scores), to: Math.max(...scores) }
  return (
    <>
      <DotStrip
        title={`How the panel scored “${question.title}”`}
        rowHeading="Bid"
        scale={scale}
        rows={question.cells.map((cell) => ({
          key: cell.bidId,
          label: cell.alias,
          scores: cell.scores.map(({ who, score }) => ({ key: who, who, score })),
          agreed: cell.agreed?.score,
          flag: cellFlag(cell),
        }))}
      />
      {question.cells.map((cell) => (
        <section key={cell.bidId} id={`bid-${cell.bidId}`}>
          <h2 className="govuk-heading-l">
            {cell.alias}
            {cell.lot ? `, ${cell.lot}` : ''}
          </h2>
          {cell.mustDiscuss ? (
            <Notice tone="yours" title={`The scores lie ${cell.range} apart`}>
              Talk about why, and note what was said beside the agreed score.
            </Notice>
          ) : null}
          <MemberScores cell={cell} />
          <Clarified clarifications={cell.clarifications} />
          <Agreed cell={cell} />
          {cell.mayAgree && chosen === cell.bidId ? (
            <AgreeForm board={board} question={question} cell={cell} />
          ) : cell.mayAgree ? (
            <Link
              className="govuk-button govuk-button--secondary"
              to={`/panel/${board.tender.tenderId}/moderation?question=${question.criterionId}&bid=${cell.bidId}#bid-${cell.bidId}`}
            >
              {cell.agreed ? 'Agree anew on' : 'Record what was agreed for'} {cell.alias}
            </Link>
          ) : null}
        </section>
      ))}
    </>
  )
}

const MemberScores = ({ cell }: { cell: BoardCell }) => (
  <DataTable
    caption={`Scores for ${cell.alias}: range ${cell.range}, standard deviation ${cell.deviation}`}
    narrow="stack"
    rows={cell.scores}
    rowKey={(score) => score.who}
    columns={[
      { key: 'who', heading: 'Member', rowHeader: true, cell: (score) => score.who },
      { key: 'score', heading: 'Score', numeric: true, cell: (score) => score.score },
      { key: 'reason', heading: 'Reason', cell: (score) => <ReasonWithEvidence {...score} /> },
    ]}
  />
)

const ReasonWithEvidence = ({ reason, evidence }: BoardCell['scores'][number]) => (
  <>
    {reason}
    {evidence.length > 0 ? (
      <ul className="govuk-list cb-quotes">
        {evidence.map((passage) => (
          <li key={passage}>“{passage}”</li>
        ))}
      </ul>
    ) : null}
  </>
)

function Agreed({ cell: { agreed, earlier } }: { cell: BoardCell }) {
  if (!agreed) return null
  return (
    <>
      <Notice tone="good" title={`Agreed: ${agreed.score}`}>
        <p className="govuk-body">{agreed.reason}</p>
        {agreed.discussion ? <p className="govuk-body">Discussed: {agreed.discussion}</p> : null}
        <p className="govuk-hint">
          Recorded by {agreed.by}, <When at={new Date(agreed.at)} />
        </p>
      </Notice>
      {earlier.length > 0 ? (
        <Details summary="What was agreed before">
          <ul className="govuk-list govuk-list--bullet">
            {earlier.map(({ at, score, reason }) => (
              <li key={at}>
                {score}: {reason} (<When at={new Date(at)} />)
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}
