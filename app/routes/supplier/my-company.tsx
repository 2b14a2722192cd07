import { Link, useLoaderData } from '@remix-run/react'
import { Money } from '../../components/money.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { DataTable } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { dateText, londonDate } from '../../kernel/london-time.ts'
import { myBids } from '../../modules/bids/queries/my-bids.server.ts'
import { MyBidsTable } from '../../modules/bids/ui/my-bids-table.tsx'
import { feesOfSupplier } from '../../modules/fees/queries/fee-page.server.ts'
import { myCompany } from '../../modules/suppliers/queries/my-company.server.ts'
import { CompanyFacts } from '../../modules/suppliers/ui/company-facts.tsx'
import { followedTenders } from '../../modules/tenders/queries/followers.server.ts'
import { FollowedList } from '../../modules/tenders/ui/followed-list.tsx'
import { page } from '../../platform/http/route.server.ts'
import { SupplierNext } from './supplier-next.tsx'

export const loader = page('supplier', async ({ actor, url }) => {
  const company = await myCompany(actor)
  const [mine, fees, followed] = await Promise.all([myBids(actor), feesOfSupplier(company.id), followedTenders(actor)])
  return { company, ...mine, fees, followed, registered: url.searchParams.has('registered') }
})

export const meta = () => [{ title: 'My company - Clusterbuy' }]

export default function MyCompanyPage() {
  const { company, bids, now, fees, followed, registered } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      {registered ? (
        <Notice tone="good" title={`${company.name} is registered`}>
          You can <Link to="/tenders">find an open tender</Link> and start a bid.
        </Notice>
      ) : null}
      <PageHeading caption="My company" title={company.name} />
      <SupplierNext bids={bids} fees={fees} now={now} />
      <MyBidsTable bids={bids} now={now} />
      <h2 className="govuk-heading-m">Tenders you follow</h2>
      <FollowedList tenders={followed} />
      {fees.length > 0 ? (
        <DataTable
          caption="Success fees"
          narrow="stack"
          rows={fees}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'for',
              heading: 'For the contract of',
              rowHeader: true,
              cell: ({ id, tenderId }) => (
                <Link to={`/supplier/fees/${id}`}>
                  {bids.find((bid) => bid.tenderId === tenderId)?.title ?? 'A tender you won'}
                </Link>
              ),
            },
            { key: 'due', heading: 'Fell due', cell: ({ dueAt }) => dateText(londonDate(dueAt)) },
            { key: 'amount', heading: 'Amount', numeric: true, cell: ({ amount }) => <Money amount={amount} /> },
            {
              key: 'stage',
              heading: 'State',
              cell: ({ stage }) =>
                stage === 'paid' ? <Tag tone="good">Paid</Tag> : <Tag tone="yours">To be paid</Tag>,
            },
          ]}
        />
      ) : null}
      <h2 className="govuk-heading-m">Facts about the company</h2>
      <CompanyFacts company={company} />
    </PageMain>
  )
}
