import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { dateText, momentText } from '../../kernel/london-time.ts'
import { money } from '../../kernel/money.ts'
import { yearlySaving } from '../../modules/contracts/domain/school-contract.ts'
import { schoolContractPage } from '../../modules/contracts/queries/contracts-of.server.ts'
import { organisationNames } from '../../modules/identity/queries/organisation-names.server.ts'
import { publicTender } from '../../modules/tenders/queries/public-tender.server.ts'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('school', async ({ actor, param }) => {
  const contract = await schoolContractPage(actor, param('contractId'))
  const names = await organisationNames([contract.supplierId])
  const tender = await publicTender(contract.tenderId)
  return { contract, supplier: names[contract.supplierId] ?? '', title: tender?.document.title ?? '' }
})

export const meta = () => [{ title: 'Our contract - Clusterbuy' }]

export default function OurContract() {
  const { contract, supplier, title } = useLoaderData<typeof loader>()
  const saving = yearlySaving(contract)
  return (
    <>
      <Breadcrumbs items={[{ href: '/school', label: 'My school' }]} />
      <PageMain>
        <PageHeading caption={title} title="Our contract" lead="What your school agreed, and what it saves." />
        <SummaryList
          rows={[
            { key: 'Supplier', value: supplier },
            { key: 'From', value: dateText(contract.startsOn) },
            { key: 'To', value: dateText(contract.endsOn) },
            { key: 'First year, without VAT', value: money(contract.annualCost) },
            { key: 'Whole term, without VAT', value: money(contract.wholeLifeCost) },
            {
              key: 'What you pay today for a year',
              value: contract.baselineAnnualCost === null ? 'Not recorded' : money(contract.baselineAnnualCost),
            },
            { key: 'Saving in a year', value: saving === null ? 'Not known without today’s cost' : money(saving) },
            { key: 'Signed', value: contract.signedAt ? momentText(contract.signedAt) : 'Not yet' },
          ]}
        />
      </PageMain>
    </>
  )
}
