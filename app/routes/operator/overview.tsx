import { useLoaderData } from '@remix-run/react'
import { Figures } from '../../components/card.tsx'
import { When } from '../../components/moment.tsx'
import { Money } from '../../components/money.tsx'
import { EmptyState, Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { DataTable } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { allFees } from '../../modules/fees/queries/fee-page.server.ts'
import { supplierCount } from '../../modules/suppliers/queries/supplier-count.server.ts'
import { supplierNames } from '../../modules/suppliers/queries/supplier-names.server.ts'
import { page } from '../../platform/http/route.server.ts'
import { jobCounts } from '../../platform/jobs/job-counts.server.ts'

export const loader = page('operator', async () => {
  const [jobs, suppliers, fees] = await Promise.all([jobCounts(), supplierCount(), allFees()])
  const names = await supplierNames([...new Set(fees.map(({ supplierId }) => supplierId))])
  const shown = fees.map(({ id, amount, stage, dueAt, paidAt, supplierId }) => {
    return { id, amount, paid: stage === 'paid', dueAt, paidAt, supplier: names[supplierId]?.name ?? '' }
  })
  return { jobs, suppliers, fees: shown }
})

export const meta = () => [{ title: 'Running the service - Clusterbuy' }]

export default function Overview() {
  const { jobs, suppliers, fees } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <PageHeading
        title="Running the service"
        lead="How the service is, what it still has to do, and what it is owed."
      />
      {jobs.failed > 0 ? (
        <Notice tone="fault" title="Some follow-up work did not succeed">
          It was tried as often as it may be and is not tried again by itself. Look into the log for the reason.
        </Notice>
      ) : null}
      <h2 className="govuk-heading-m">Health</h2>
      <Figures
        items={[
          { label: 'Site and database', value: 'Answering' },
          { label: 'Work waiting', value: jobs.waiting, note: 'done within seconds as a rule' },
          { label: 'Work for later', value: jobs.scheduled, note: 'deadlines and reminders' },
          { label: 'Work that failed', value: jobs.failed },
          { label: 'Suppliers', value: suppliers, note: 'registered' },
        ]}
      />
      <h2 className="govuk-heading-m">Success fees</h2>
      <DataTable
        caption="Success fees, the newest first"
        captionHidden
        narrow="stack"
        rows={fees}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No fees yet">A fee falls due when the contracts of a tender are signed.</EmptyState>}
        columns={[
          { key: 'supplier', heading: 'Supplier', rowHeader: true, cell: ({ supplier }) => supplier },
          { key: 'amount', heading: 'Amount', numeric: true, cell: ({ amount }) => <Money amount={amount} /> },
          { key: 'due', heading: 'Fell due', cell: ({ dueAt }) => <When at={dueAt} /> },
          {
            key: 'state',
            heading: 'State',
            cell: ({ paid, paidAt }) => (
              <>
                <Tag tone={paid ? 'good' : 'active'}>{paid ? 'Paid' : 'Due'}</Tag>{' '}
                {paidAt ? <When at={paidAt} /> : null}
              </>
            ),
          },
        ]}
      />
    </PageMain>
  )
}
