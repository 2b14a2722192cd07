import { Figures } from '../../../components/card.tsx'
import { Money } from '../../../components/money.tsx'
import { DataTable } from '../../../components/table.tsx'
import { dateText } from '../../../kernel/london-time.ts'
import { money, sumPence } from '../../../kernel/money.ts'
import type { ContractsPage } from '../queries/contracts-page.server.ts'

type Lot = ContractsPage['lots'][number]

/** One contract a school, with what it pays, what it paid and what it saves in a year. */
export function LotContracts({ lot }: { lot: Lot }) {
  const [first] = lot.contracts
  if (!first) return null
  const withToday = lot.contracts.flatMap(({ baselineAnnualCost }) =>
    baselineAnnualCost === null ? [] : [baselineAnnualCost],
  )
  const yearly = sumPence(lot.contracts.map(({ annualCost }) => annualCost))
  return (
    <>
      <p className="govuk-body">
        With {lot.supplier}, from {dateText(first.startsOn)} to {dateText(first.endsOn)}. Amounts are for the first
        year, without VAT. Each school pays for its own use at the prices that won.
      </p>
      <Figures
        items={[
          {
            label: 'The schools save together',
            value: withToday.length === 0 ? 'Not known' : money(lot.saving),
            note: 'in the first year',
          },
          { label: 'They will pay', value: money(yearly), note: 'in the first year' },
          { label: 'Schools with a contract', value: lot.contracts.length },
        ]}
      />
      <DataTable
        caption={`Contracts for ${lot.title}`}
        captionHidden
        narrow="stack"
        rows={lot.contracts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'school', heading: 'School', cell: ({ school }) => school, rowHeader: true },
          {
            key: 'today',
            heading: 'Pays today',
            numeric: true,
            cell: ({ baselineAnnualCost: today }) => (today === null ? 'Not recorded' : <Money amount={today} />),
          },
          {
            key: 'contract',
            heading: 'Will pay',
            numeric: true,
            cell: ({ annualCost }) => <Money amount={annualCost} />,
          },
          {
            key: 'saving',
            heading: 'Saves in a year',
            numeric: true,
            cell: ({ saving }) => (saving === null ? 'Not known' : <Money amount={saving} />),
          },
          {
            key: 'whole',
            heading: 'Whole term',
            numeric: true,
            cell: ({ wholeLifeCost }) => <Money amount={wholeLifeCost} />,
          },
        ]}
        totals={{
          school: 'Together',
          today: withToday.length === 0 ? 'Not recorded' : <Money amount={sumPence(withToday)} />,
          contract: <Money amount={yearly} />,
          saving: withToday.length === 0 ? 'Not known' : <Money amount={lot.saving} />,
          whole: <Money amount={sumPence(lot.contracts.map(({ wholeLifeCost }) => wholeLifeCost))} />,
        }}
      />
    </>
  )
}
