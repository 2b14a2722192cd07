import { Money } from '#app/components/money.tsx'
import { type Column, DataTable } from '#app/components/table.tsx'
import type { SchoolCosts } from '../domain/school-costs.ts'
import type { LotResult } from '../queries/lot-results.server.ts'
import { type Names, shortName } from './result-words.ts'

/** What each bid would cost each school, and all together: the price that is compared. */
export const SchoolCostsTable = ({ lot, names }: { lot: LotResult; names: Names }) => (
  <>
    <h3 className="govuk-heading-m">What each school would pay</h3>
    <p className="govuk-body">
      Over the whole term, without VAT, at what each school committed. Suppliers give prices for each unit only and
      every sum is made here, the same way for all, so no bid has arithmetic to correct.
    </p>
    <DataTable
      caption="Whole-life cost of each bid, by school"
      rows={lot.schoolCosts}
      rowKey={({ schoolId }) => schoolId}
      totals={{
        school: 'All schools',
        ...Object.fromEntries(lot.costs.map(({ bidId, total }) => [bidId, <Money key={bidId} amount={total} />])),
      }}
      columns={[
        { key: 'school', heading: 'School', rowHeader: true, cell: ({ name }) => name },
        ...lot.costs.map(
          ({ bidId }): Column<SchoolCosts> => ({
            key: bidId,
            heading: shortName(names, bidId),
            numeric: true,
            cell: ({ costs }) => {
              const cost = costs.find((one) => one.bidId === bidId)?.cost
              return cost === undefined ? '' : <Money amount={cost} />
            },
          }),
        ),
      ]}
    />
  </>
)
