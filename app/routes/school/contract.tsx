import { useLoaderData } from '@remix-run/react'
import { Figures } from '../../components/card.tsx'
import { When } from '../../components/moment.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { WhereNow } from '../../components/where-now.tsx'
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
        <PageHeading
          caption={title}
          title="Our contract"
          lead="What your school agreed, and what it saves. All amounts are without VAT."
        />
        <WhereNow
          stage="review"
          waiting="Nothing is waiting for you. The contract is with your supplier."
          by={
            <>
              It ends on <When at={contract.endsOn} />
            </>
          }
        />
        <Figures
          items={[
            {
              label: 'You pay today',
              value: contract.baselineAnnualCost === null ? 'Not recorded' : money(contract.baselineAnnualCost),
              note: 'a year',
            },
            { label: 'You will pay', value: money(contract.annualCost), note: 'in the first year' },
            { label: 'Your saving', value: saving === null ? 'Not known' : money(saving), note: 'in the first year' },
          ]}
        />
        <SummaryList
          rows={[
            { key: 'Supplier', value: supplier },
            { key: 'From', value: dateText(contract.startsOn) },
            { key: 'To', value: dateText(contract.endsOn) },
            { key: 'Cost of the whole term', value: `${money(contract.wholeLifeCost)}, without VAT` },
            { key: 'Signed', value: contract.signedAt ? momentText(contract.signedAt) : 'Not yet' },
          ]}
        />
      </PageMain>
    </>
  )
}
