import { Notice, WarningText } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { toDecimals } from '#app/kernel/exact.ts'
import { money, penceFromPounds } from '#app/kernel/money.ts'
import { type TriedWay, tryEveryWay, tryWay } from '../domain/laboratory.ts'
import { weightDangers } from '../domain/weight-dangers.ts'
import type { ReadTrial } from '../typed-trial.ts'
import { LaboratoryPicture } from './laboratory-picture.tsx'
import { LaboratoryWays } from './laboratory-ways.tsx'
import { type Names, nameOf, tieText } from './result-words.ts'
import { dangerText, missingWords, reversalText, wayWords, worthText } from './way-words.ts'

type OutcomeProps = { read: ReadTrial; own: ReadTrial; sections: readonly { id: string; title: string }[] }

/** Who would win as tried, who as the tender stands, and what is fragile in either. */
export function LaboratoryOutcome({ read, own }: OutcomeProps) {
  const { trial, way, names } = read
  if (trial === null)
    return (
      <section id="outcome" aria-live="polite">
        <Notice tone="yours" title="These figures cannot be tried yet">
          Correct the fields that have a message above.
        </Notice>
      </section>
    )
  const tried = tryWay(trial, way)
  const asItStands = own.trial === null ? null : tryWay(own.trial, own.way)
  return (
    <section id="outcome" aria-labelledby="outcome-heading">
      <h2 className="govuk-heading-l" id="outcome-heading">
        What would come of it
      </h2>
      {'missing' in tried ? (
        <Notice tone="yours" title={`${wayWords[way]}: a figure is missing`}>
          {missingWords[tried.missing]}.
        </Notice>
      ) : (
        <TriedResult
          tried={tried}
          names={names}
          asItStands={asItStands && 'result' in asItStands ? asItStands : null}
        />
      )}
      {weightDangers(trial, way).map((danger) => (
        <WarningText key={danger.code}>{dangerText(danger, way, { names, mark: trial.figures.mark })}</WarningText>
      ))}
      <LaboratoryWays tried={tryEveryWay(trial)} chosen={way} names={names} />
    </section>
  )
}

type TriedResultProps = { tried: TriedWay; names: Names; asItStands: TriedWay | null }

function TriedResult({ tried, names, asItStands }: TriedResultProps) {
  const { result, way, worth } = tried
  const { winner } = result
  const before = asItStands?.result.winner ?? null
  return (
    <>
      <div role="status">
        <p className={`cb-whatif__answer${asItStands && before !== winner ? ' cb-whatif__answer--other' : ''}`}>
          <strong>
            {winner === null ? 'No bid would stand alone in first place.' : `${nameOf(names, winner)} would win.`}
          </strong>{' '}
          {asItStands ? standsText(before, winner, names) : null} One point of quality is worth: {worthText(worth)}.
        </p>
      </div>
      {result.warnings.map(({ without, winnerBecomes }) => (
        <WarningText key={without}>{reversalText(without, winnerBecomes, winner, names)}</WarningText>
      ))}
      <DataTable
        narrow="stack"
        caption={wayWords[way]}
        rows={result.ranking}
        rowKey={({ bid }) => bid}
        columns={[
          { key: 'rank', heading: 'Place', numeric: true, cell: ({ rank }) => rank },
          { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ bid }) => nameOf(names, bid) },
          {
            key: 'quality',
            heading: 'Quality, of 100',
            numeric: true,
            cell: ({ quality }) => quality && toDecimals(quality, 2),
          },
          {
            key: 'price',
            heading: 'Whole-life cost',
            numeric: true,
            cell: ({ price }) => money(penceFromPounds(price)),
          },
          {
            key: 'points',
            heading: 'Price points, of 100',
            numeric: true,
            cell: ({ pricePoints }) => (pricePoints ? toDecimals(pricePoints, 2) : 'None'),
          },
          { key: 'total', heading: 'Total', numeric: true, cell: ({ total }) => totalText(total) },
          { key: 'note', heading: 'Note', cell: ({ tieSettledBy }) => tieSettledBy && tieText[tieSettledBy] },
        ]}
      />
      {result.out.length > 0 ? (
        <p className="govuk-body">
          Out, because they miss the pass mark for quality: {result.out.map(({ bid }) => nameOf(names, bid)).join(', ')}
          .
        </p>
      ) : null}
      <LaboratoryPicture tried={tried} names={names} />
    </>
  )
}

/** A value index is so small that two decimals would show nothing of it. */
const totalText = (total: TriedWay['result']['ranking'][number]['total']) =>
  total === null ? 'None' : total.gt(0n) && total.lt(1n) ? toDecimals(total, 6) : toDecimals(total, 2)

const standsText = (before: string | null, winner: string | null, names: Names): string => {
  if (before === winner) return 'It is the same as under the tender as it stands.'
  return before === null
    ? 'Under the tender as it stands, no bid would stand alone in first place.'
    : `Under the tender as it stands, ${nameOf(names, before)} would win.`
}
