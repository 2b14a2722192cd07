import { Link } from '@remix-run/react'
import { When } from '../../../components/moment.tsx'
import { EmptyState } from '../../../components/notice.tsx'
import { DataTable } from '../../../components/table.tsx'
import type { NoticeRow } from '../queries/notices-page.server.ts'
import { stepText } from './wording.ts'

/** The public record, the newest first. */
export function NoticeList({ notices, search }: { notices: readonly NoticeRow[]; search: string }) {
  return (
    <DataTable
      caption="Notices, the newest first"
      captionHidden
      narrow="stack"
      rows={notices}
      rowKey={(notice) => notice.id}
      columns={[
        {
          key: 'title',
          heading: 'Tender',
          rowHeader: true,
          cell: (notice) => <Link to={`/tenders/${notice.tenderId}`}>{notice.title}</Link>,
        },
        { key: 'buyer', heading: 'For', cell: (notice) => notice.buyer },
        { key: 'step', heading: 'What happened', cell: (notice) => stepText(notice.tag) },
        { key: 'at', heading: 'Published', cell: (notice) => <When at={notice.publishedAt} /> },
        { key: 'data', heading: 'Data', cell: (notice) => <DataLink notice={notice} /> },
      ]}
      empty={
        search === '' ? (
          <EmptyState title="No notices yet">
            When a cluster publishes a tender, awards it or makes contracts, a notice appears here.
          </EmptyState>
        ) : (
          <EmptyState title="No notice has these words in its title" action={{ href: '/notices', label: 'Show all' }}>
            Try one word, or part of a word.
          </EmptyState>
        )
      }
    />
  )
}

const DataLink = ({ notice }: { notice: NoticeRow }) => (
  <a href={`/notices/${notice.id}.json`} className="govuk-link">
    Data file
    <span className="govuk-visually-hidden">
      {' '}
      of {stepText(notice.tag).toLowerCase()}, {notice.title}
    </span>
  </a>
)
