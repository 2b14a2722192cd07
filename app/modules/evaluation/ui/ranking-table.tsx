import { Money } from '#app/components/money.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { LotReport, ReportedBid } from '../domain/lot-report.ts'
import { missedText, type Names, nameOf, tieText } from './result-words.ts'

type RankingTableProps = { caption: string; report: LotReport; names: Names }

/** The bids in their order; each opens below to show how its total came about. */
export const RankingTable = ({ caption, report, names }: RankingTableProps) => (
  <DataTable
    narrow="stack"
    caption={caption}
    rows={report.bids}
    rowKey={({ bidId }) => bidId}
    columns={[
      { key: 'rank', heading: 'Place', numeric: true, cell: ({ rank }) => rank ?? 'Out' },
      {
        key: 'bid',
        heading: 'Bid',
        rowHeader: true,
        cell: ({ bidId }) => <a href={`#how-${bidId}`}>{nameOf(names, bidId)}</a>,
      },
      { key: 'quality', heading: 'Quality, of 100', numeric: true, cell: ({ quality }) => quality },
      {
        key: 'cost',
        heading: 'Whole-life cost',
        numeric: true,
        cell: ({ pricePence }) => <Money amount={pricePence} />,
      },
      {
        key: 'price',
        heading: 'Price points, of 100',
        numeric: true,
        cell: ({ pricePoints }) => pricePoints ?? 'None',
      },
      { key: 'total', heading: 'Total', numeric: true, cell: ({ total }) => total ?? 'None' },
      { key: 'note', heading: 'Note', cell: (bid) => <Note bid={bid} winner={report.winner} names={names} /> },
    ]}
  />
)

function Note({ bid, winner, names }: { bid: ReportedBid; winner: string | null; names: Names }) {
  if (bid.rank === null) return <>Out: {missedText(bid)}</>
  return (
    <>
      {bid.bidId === winner ? <Tag tone="good">Best value</Tag> : null}
      {bid.tieSettledBy ? ` ${tieText[bid.tieSettledBy]}` : null}
      {bid.abnormallyLow.length > 0 ? ' Very low price: to be explained.' : null}
      {bid.dominatedBy[0]
        ? ` ${nameOf(names, bid.dominatedBy[0])} is as good in everything and better in something.`
        : null}
    </>
  )
}
