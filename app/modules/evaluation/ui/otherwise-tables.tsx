import { Money } from '#app/components/money.tsx'
import { type Column, DataTable } from '#app/components/table.tsx'
import type { OtherwiseResult } from '../domain/other-figures.ts'
import type { SureLot } from '../queries/how-sure.server.ts'
import { type Names, nameOf, shortName } from './result-words.ts'

type TablesProps = { lot: SureLot; names: Names }

/** What one member, one bid, one school's volumes or one assumed figure change, each as a table. */
export const OtherwiseTables = ({ lot, names }: TablesProps) => (
  <>
    <h3 className="govuk-heading-m">If one thing were otherwise</h3>
    <Members lot={lot} names={names} />
    <Schools lot={lot} names={names} />
    <Bids lot={lot} names={names} />
    <DataTable
      caption="If schools needed more or less: who would win, and what each bid would cost"
      rows={lot.volumes.map((one) => ({ ...one, label: volumeLabel(lot, one.schoolId, one.percent) }))}
      rowKey={({ label }) => label}
      columns={[
        { key: 'what', heading: 'If', rowHeader: true, cell: ({ label }) => label },
        ...figures<(typeof lot.volumes)[number] & { label: string }>(lot, names),
      ]}
    />
    {lot.scenarios.length > 0 ? (
      <DataTable
        caption="If a figure that the tender assumed turned out otherwise"
        rows={lot.scenarios}
        rowKey={({ key, assumed }) => `${key} ${assumed}`}
        columns={[
          {
            key: 'what',
            heading: 'If',
            rowHeader: true,
            cell: ({ label, assumed, published, unit }) => `${label} were ${assumed} instead of ${published} (${unit})`,
          },
          ...figures<(typeof lot.scenarios)[number]>(lot, names),
        ]}
      />
    ) : null}
  </>
)

const volumeLabel = ({ schools }: SureLot, schoolId: string | null, percent: number): string =>
  `${schools.find(({ id }) => id === schoolId)?.name ?? 'All schools'}: ${Math.abs(percent)}% ${percent < 0 ? 'less' : 'more'}`

const figures = <Row extends OtherwiseResult>(lot: SureLot, names: Names): Column<Row>[] => [
  { key: 'winner', heading: 'Would win', cell: ({ winner }) => <Winner lot={lot} winner={winner} names={names} /> },
  ...lot.report.bids.map(
    ({ bidId }): Column<Row> => ({
      key: bidId,
      heading: shortName(names, bidId),
      numeric: true,
      cell: ({ costs }) => {
        const cost = costs.find((one) => one.bidId === bidId)?.cost
        return cost === undefined ? '' : <Money amount={cost} />
      },
    }),
  ),
]

const Winner = ({ lot, winner, names }: TablesProps & { winner: string | null }) => {
  if (winner === lot.report.winner) return <>The same</>
  return <strong>{winner === null ? 'Nobody alone' : shortName(names, winner)}</strong>
}

const Members = ({ lot, names }: TablesProps) =>
  lot.withoutMember.length === 0 ? null : (
    <DataTable
      caption="If one member of the panel had not been there: who would win on the mean of the others’ own first scores"
      rows={[{ member: 0, winner: lot.byFirstScores }, ...lot.withoutMember]}
      rowKey={({ member }) => String(member)}
      columns={[
        {
          key: 'member',
          heading: 'Left out',
          rowHeader: true,
          cell: ({ member }) => (member === 0 ? 'Nobody' : `Member ${member}`),
        },
        {
          key: 'winner',
          heading: 'Would win',
          cell: ({ winner }) => <Winner lot={lot} winner={winner} names={names} />,
        },
      ]}
    />
  )

const Schools = ({ lot, names }: TablesProps) =>
  lot.withoutSchool.length === 0 ? null : (
    <DataTable
      caption="If one school had not scored its own questions: the others would share its weight"
      rows={lot.withoutSchool}
      rowKey={({ school }) => school}
      columns={[
        { key: 'school', heading: 'Left out', rowHeader: true, cell: ({ school }) => school },
        {
          key: 'winner',
          heading: 'Would win',
          cell: ({ winner }) => <Winner lot={lot} winner={winner} names={names} />,
        },
      ]}
    />
  )

const Bids = ({ lot, names }: TablesProps) => (
  <DataTable
    caption="If one bid had not been made"
    rows={lot.withoutBid}
    rowKey={({ bid }) => bid}
    columns={[
      { key: 'bid', heading: 'Left out', rowHeader: true, cell: ({ bid }) => nameOf(names, bid) },
      { key: 'winner', heading: 'Would win', cell: ({ winner }) => <Winner lot={lot} winner={winner} names={names} /> },
    ]}
  />
)
