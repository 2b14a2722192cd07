import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { When } from '../../components/moment.tsx'
import { EmptyState } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { DataTable } from '../../components/table.tsx'
import { auditsPage } from '../../modules/notices/queries/audit-page.server.ts'
import { isSealed } from '../../modules/tenders/domain/stage.ts'
import { stageWords } from '../../modules/tenders/ui/wording.ts'
import { page } from '../../platform/http/route.server.ts'

const Asked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })
const perPage = 50

export const loader = page('auditor', async ({ actor, url }) => {
  const { page: number } = Asked.parse(Object.fromEntries(url.searchParams))
  return { number, tenders: await auditsPage(actor, number) }
})

export const meta = () => [{ title: 'Records - Clusterbuy' }]

export default function Audits() {
  const { number, tenders } = useLoaderData<typeof loader>()
  const from = (number - 1) * perPage
  return (
    <PageMain>
      <PageHeading title="Records" lead="Check the record of any tender whose bids are opened." />
      <DataTable
        caption="Tenders, the newest first"
        captionHidden
        narrow="stack"
        rows={tenders}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No tenders here">
            When a tender is published, its record will stand in this list.
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            heading: 'Tender',
            rowHeader: true,
            cell: ({ id, title, stage }) =>
              isSealed(stage) ? title : <Link to={`/auditor/tenders/${id}`}>{title}</Link>,
          },
          { key: 'buyer', heading: 'For', cell: ({ buyerName }) => buyerName },
          {
            key: 'stage',
            heading: 'Stage',
            cell: ({ stage }) => (isSealed(stage) ? 'Sealed until the bids are opened' : stageWords[stage]),
          },
          {
            key: 'at',
            heading: 'Published',
            cell: ({ publishedAt }) => (publishedAt ? <When at={publishedAt} /> : null),
          },
          { key: 'reference', heading: 'Reference', cell: ({ reference }) => reference },
        ]}
      />
      {tenders.length > 0 ? (
        <Pagination
          what="tenders"
          from={from + 1}
          to={from + tenders.length}
          previousHref={number > 1 ? `/auditor?page=${number - 1}` : undefined}
          nextHref={tenders.length === perPage ? `/auditor?page=${number + 1}` : undefined}
        />
      ) : null}
    </PageMain>
  )
}
