import { Link } from '@remix-run/react'
import { When } from '../../components/moment.tsx'
import { EmptyState } from '../../components/notice.tsx'
import { DataTable } from '../../components/table.tsx'
import { Tag, type Tone } from '../../components/tag.tsx'
import { spendingName } from '../../modules/baseline/domain/spending.ts'
import type { Stage } from '../../modules/tenders/domain/stage.ts'
import { stageText } from '../../modules/tenders/ui/wording.ts'

export type TenderOfCluster = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly categoryKey: string
  readonly stage: Stage
  readonly closesAt: Date | null
  readonly hasAuction: boolean
}

type TendersTableProps = { tenders: readonly TenderOfCluster[]; now: Date; mayStart: boolean }

/** The cluster's tenders, each opening its task list. */
export function TendersTable({ tenders, now, mayStart }: TendersTableProps) {
  return (
    <DataTable
      caption="Tenders of this cluster"
      captionHidden
      narrow="stack"
      rows={tenders}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          title="No tenders yet"
          {...(mayStart ? { action: { href: '/cluster/tenders/new', label: 'Start the first tender' } } : {})}
        >
          <p className="govuk-body">A tender begins by asking the schools what they need.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'title',
          heading: 'Tender',
          rowHeader: true,
          cell: ({ id, title }) => (
            <Link className="govuk-link" to={`/cluster/tenders/${id}`}>
              {title}
            </Link>
          ),
        },
        { key: 'what', heading: 'What for', cell: ({ categoryKey }) => spendingName(categoryKey) },
        { key: 'stage', heading: 'Stage', cell: (tender) => <StageTag tender={tender} now={now} /> },
        {
          key: 'closes',
          heading: 'Bids close',
          cell: ({ closesAt }) => (closesAt ? <When at={closesAt} /> : 'Not set yet'),
        },
        { key: 'reference', heading: 'Reference', cell: ({ reference }) => reference },
      ]}
    />
  )
}

export const isClosed = ({ stage, closesAt }: TenderOfCluster, now: Date) =>
  stage === 'published' && closesAt !== null && closesAt <= now

const tones: Partial<Record<Stage, Tone>> = { drafting: 'plain', awarded: 'good', cancelled: 'plain' }

const StageTag = ({ tender, now }: { tender: TenderOfCluster; now: Date }) => (
  <Tag tone={tones[tender.stage] ?? 'active'}>{stageText(tender.stage, isClosed(tender, now))}</Tag>
)
