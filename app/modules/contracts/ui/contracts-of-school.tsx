import { Link } from '@remix-run/react'
import { Money } from '../../../components/money.tsx'
import { EmptyState } from '../../../components/notice.tsx'
import { DataTable } from '../../../components/table.tsx'
import { dateText } from '../../../kernel/london-time.ts'
import { categoryOf, isCategoryKey } from '../../categories/domain/catalogue.ts'
import { yearlySaving } from '../domain/school-contract.ts'
import type { contractsOfSchool } from '../queries/contracts-of.server.ts'

type Contract = Awaited<ReturnType<typeof contractsOfSchool>>[number]

const what = (key: string) => (isCategoryKey(key) ? categoryOf(key).name : key)

/** The contracts a school holds through its cluster, each with its saving. */
export function ContractsOfSchool({ contracts }: { contracts: readonly Contract[] }) {
  return (
    <DataTable
      caption="Contracts won together"
      captionHidden
      narrow="stack"
      rows={contracts}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="None yet">
          When a joint tender is won, your school’s own contract and its saving stand here.
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          heading: 'What it is for',
          rowHeader: true,
          cell: ({ id, categoryKey }) => <Link to={`/school/contracts/${id}`}>{what(categoryKey)}</Link>,
        },
        { key: 'from', heading: 'From', cell: ({ startsOn }) => dateText(startsOn) },
        { key: 'to', heading: 'To', cell: ({ endsOn }) => dateText(endsOn) },
        { key: 'cost', heading: 'First year', numeric: true, cell: ({ annualCost }) => <Money amount={annualCost} /> },
        {
          key: 'saving',
          heading: 'Saves in a year',
          numeric: true,
          cell: (contract) => <Saving contract={contract} />,
        },
      ]}
    />
  )
}

function Saving({ contract }: { contract: Contract }) {
  const saving = yearlySaving(contract)
  return saving === null ? <>Not known</> : <Money amount={saving} />
}
