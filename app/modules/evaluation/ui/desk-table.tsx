import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { DeskCell, ScoringDesk } from '../queries/scoring-desk.server.ts'
import { lackText } from './wording.ts'

type DeskTableProps = Pick<ScoringDesk, 'tender' | 'questions' | 'bids' | 'locked'>
type Row = DeskTableProps['questions'][number]

/** Every question against every bid: what is scored, what is not, what needs another look. */
export function DeskTable({ tender, questions, bids, locked }: DeskTableProps) {
  return (
    <DataTable
      caption="Questions and bids"
      rows={questions}
      rowKey={(row) => row.criterionId}
      columns={[
        {
          key: 'question',
          heading: 'Question',
          rowHeader: true,
          cell: (row: Row) => (
            <Link to={`/panel/${tender.tenderId}/questions/${row.criterionId}`}>
              {row.section ? `${row.section}: ` : ''}
              {row.title}
            </Link>
          ),
        },
        ...bids.map(({ bidId, alias, lot }) => ({
          key: bidId,
          heading: <Link to={`/panel/${tender.tenderId}/bids/${bidId}`}>{lot ? `${alias}, ${lot}` : alias}</Link>,
          cell: (row: Row) => <Cell cell={row.cells.find((cell) => cell.bidId === bidId)} locked={locked} />,
        })),
      ]}
    />
  )
}

function Cell({ cell, locked }: { cell: DeskCell | undefined; locked: boolean }) {
  if (!cell) return null
  const score = cell.score === null ? null : <strong className="cb-figure">{cell.score}</strong>
  if (cell.why === null || locked) return score ?? <Tag>Not scored</Tag>
  return (
    <>
      {score} <Tag tone="yours">{lackText[cell.why]}</Tag>
    </>
  )
}
