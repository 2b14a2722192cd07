import { Link, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { money } from '../../kernel/money.ts'
import { myBids } from '../../modules/bids/queries/my-bids.server.ts'
import { MyBidsTable } from '../../modules/bids/ui/my-bids-table.tsx'
import { feesOfSupplier } from '../../modules/fees/queries/fee-page.server.ts'
import { myCompany } from '../../modules/suppliers/queries/my-company.server.ts'
import { CompanyFacts } from '../../modules/suppliers/ui/company-facts.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('supplier', async ({ actor, url }) => {
  const company = await myCompany(actor)
  const [mine, fees] = await Promise.all([myBids(actor), feesOfSupplier(company.id)])
  return { company, ...mine, fees, registered: url.searchParams.has('registered') }
})

export const meta = () => [{ title: 'My company - Clusterbuy' }]

export default function MyCompanyPage() {
  const { company, bids, now, fees, registered } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      {registered ? (
        <Notice tone="good" title={`${company.name} is registered`}>
          You can <Link to="/tenders">find an open tender</Link> and start a bid.
        </Notice>
      ) : null}
      <PageHeading caption="My company" title={company.name} />
      <MyBidsTable bids={bids} now={now} />
      {fees.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Success fees</h2>
          <ul className="govuk-list">
            {fees.map(({ id, amount, stage }) => (
              <li key={id}>
                <Link to={`/supplier/fees/${id}`}>{money(amount)}</Link>, {stage === 'paid' ? 'paid' : 'due'}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="govuk-heading-m">Facts about the company</h2>
      <CompanyFacts company={company} />
    </PageMain>
  )
}
