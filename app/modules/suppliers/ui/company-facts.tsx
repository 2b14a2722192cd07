import { SummaryList } from '#app/components/summary-list.tsx'
import type { MyCompany } from '../queries/my-company.server.ts'

/** What buyers are told of the company, and who acts for it. */
export function CompanyFacts({ company }: { company: MyCompany }) {
  const kinds = [
    company.smallOrMedium ? 'Small or medium-sized enterprise' : '',
    company.voluntaryOrSocial ? 'Voluntary, community or social enterprise' : '',
  ].filter((kind) => kind !== '')
  const rows = [
    { key: 'Company number', value: company.companyNumber },
    { key: 'Charity number', value: company.charityNumber },
    { key: 'Address', value: company.address },
    { key: 'E-mail for notices', value: company.contactEmail },
    { key: 'Kind', value: kinds.join('. ') || null },
    { key: 'Who bids for it', value: company.colleagues.map(({ name }) => name).join(', ') },
  ]
  return <SummaryList rows={rows.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]))} />
}
