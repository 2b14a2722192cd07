import { Money } from '#app/components/money.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { PriceRuleWords } from '../domain/price-rule.ts'

/** The price rule in words, with what some prices would earn. */
export const PriceRuleText = ({ words, priceWeight }: { words: PriceRuleWords; priceWeight: string }) => (
  <>
    <p className="govuk-body">{words.rule}</p>
    <p className="govuk-body">
      Suppliers give prices for single lines and no totals. Every total is worked out from them here, in exact
      arithmetic and in the same way for all, so there is no total to correct; and a price that was sealed is never
      changed after the opening, not even where it looks like a slip.
    </p>
    {words.caution ? <Notice title="Points depend on other bids">{words.caution}</Notice> : null}
    <DataTable
      caption="What a price would earn"
      columns={[
        {
          key: 'price',
          heading: 'If the price were',
          cell: ({ price }) => <Money amount={price} />,
          rowHeader: true,
          numeric: true,
        },
        { key: 'points', heading: 'Points for price, of 100', cell: ({ points }) => points, numeric: true },
        { key: 'counts', heading: `In the total, of ${priceWeight}`, cell: ({ counts }) => counts, numeric: true },
      ]}
      rows={words.examples}
      rowKey={({ price }) => String(price)}
    />
  </>
)
