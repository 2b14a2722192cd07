import { Money } from '#app/components/money.tsx'
import { Details } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { ReportedBid } from '../domain/lot-report.ts'
import type { BidCostShown } from '../queries/lot-results.server.ts'

type Reason = { bidId: string; criterionId: string; reason: string }
type BidDerivationProps = { name: string; bid: ReportedBid; cost: BidCostShown | undefined; reasons: readonly Reason[] }

/** How one bid's total came about: what each question and the price add to it, and what the price is made of. */
export const BidDerivation = ({ name, bid, cost, reasons }: BidDerivationProps) => (
  <div id={`how-${bid.bidId}`}>
    <Details summary={`How ${name} came to ${bid.total ?? 'no total'}`}>
      <DataTable
        caption={`The total of ${name}`}
        rows={bid.lines}
        rowKey={({ criterionId }) => criterionId}
        totals={{ title: 'Total', adds: bid.total ?? '' }}
        columns={[
          {
            key: 'title',
            heading: 'Criterion',
            rowHeader: true,
            cell: ({ title, kind, level }) =>
              kind === 'group' ? <strong>{title}</strong> : `${level > 0 ? '– ' : ''}${title}`,
          },
          { key: 'score', heading: 'Agreed score', numeric: true, cell: ({ score }) => score },
          { key: 'points', heading: 'Points, of 100', numeric: true, cell: ({ points }) => points },
          { key: 'share', heading: 'Counts for, %', numeric: true, cell: ({ share }) => share },
          {
            key: 'adds',
            heading: 'Adds',
            numeric: true,
            cell: ({ adds, kind }) => (kind === 'group' ? `(${adds ?? ''})` : adds),
          },
          {
            key: 'reason',
            heading: 'Reason',
            cell: ({ criterionId }) => reasons.find((one) => one.criterionId === criterionId)?.reason,
          },
        ]}
      />
      <p className="govuk-hint">What a section adds, in brackets, is what its questions add together.</p>
      {cost ? <CostDerivation name={name} cost={cost} /> : null}
    </Details>
  </div>
)

function CostDerivation({ name, cost }: { name: string; cost: BidCostShown }) {
  return (
    <>
      <DataTable
        caption={`What the whole-life cost of ${name} is made of`}
        rows={cost.lines}
        rowKey={({ key }) => key}
        totals={{ label: 'Whole-life cost', life: <Money amount={cost.total} /> }}
        columns={[
          { key: 'label', heading: 'Line', rowHeader: true, cell: ({ label }) => label },
          { key: 'year', heading: 'First year', numeric: true, cell: ({ perYear }) => <Money amount={perYear} /> },
          {
            key: 'life',
            heading: 'Over the whole term',
            numeric: true,
            cell: ({ wholeLife }) => <Money amount={wholeLife} />,
          },
        ]}
      />
      {cost.lines.map(({ key, label, steps }) => (
        <section key={key}>
          <h4 className="govuk-heading-s">{label}</h4>
          <ol className="govuk-list">
            {steps.map((step) => (
              <li key={step.label}>
                {step.label}: {step.working}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
