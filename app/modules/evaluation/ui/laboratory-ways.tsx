import { DataTable } from '#app/components/table.tsx'
import { isPriceMethod } from '#app/modules/tenders/domain/price-rule.ts'
import type { Tried, Way } from '../domain/laboratory.ts'
import { type Names, nameOf } from './result-words.ts'
import { missingWords, reversalText, wayWords, worthText } from './way-words.ts'

type LaboratoryWaysProps = { tried: readonly Tried[]; chosen: Way; names: Names }

/** The same bids under every way there is, side by side. */
export const LaboratoryWays = ({ tried, chosen, names }: LaboratoryWaysProps) => (
  <DataTable
    narrow="stack"
    caption="The same bids and weights under every rule"
    rows={tried}
    rowKey={({ way }) => way}
    columns={[
      {
        key: 'way',
        heading: 'Rule',
        rowHeader: true,
        cell: ({ way }) => (
          <>
            {wayWords[way]}
            {way === chosen ? ' (tried above)' : ''}
          </>
        ),
      },
      { key: 'winner', heading: 'Would win', cell: (one) => winnerText(one, names) },
      {
        key: 'worth',
        heading: 'A point of quality is worth',
        cell: (one) => ('result' in one ? worthText(one.worth) : ''),
      },
      { key: 'warning', heading: 'Beware', cell: (one) => warningText(one, names) },
      {
        key: 'allowed',
        heading: 'In a tender here',
        cell: ({ way }) => (isPriceMethod(way) ? 'Can be chosen' : 'To compare only'),
      },
    ]}
  />
)

function winnerText(one: Tried, names: Names): string {
  if ('missing' in one) return missingWords[one.missing]
  if (one.result.ranking.length === 0) return 'Nobody: every bid is out'
  return one.result.winner === null ? 'Nobody alone: the first are level' : nameOf(names, one.result.winner)
}

function warningText(one: Tried, names: Names): string {
  if ('missing' in one) return ''
  const { warnings, winner } = one.result
  if (warnings.length === 0) return 'No losing bid decides who wins'
  return warnings.map(({ without, winnerBecomes }) => reversalText(without, winnerBecomes, winner, names)).join(' ')
}
