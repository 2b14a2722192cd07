import { StackedBars } from '#app/components/charts/stacked-bars.tsx'
import { Details, Notice } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { ResultDocument } from '../domain/result-document.ts'
import { lowText, placeKinds, placeSegments, tieText } from './result-words.ts'

type CheckedResultProps = {
  title: string
  result: ResultDocument
  output: string
  inputSha256: string | null
  outputSha256: string | null
}

/** Ids in a product's own files are long; the beginning is enough to tell bids apart. */
const shortId = (id: string): string => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? id.slice(0, 8) : id)

/** A result as it follows from a calculation file alone: in plain words, as figures, and as bytes to compare. */
export const CheckedResult = ({ title, result, output, inputSha256, outputSha256 }: CheckedResultProps) => (
  <section className="cb-checked" aria-label={title}>
    <h2 className="govuk-heading-l">{title}</h2>
    <Notice tone="good" title={headline(result)}>
      <Sentences sentences={sentencesOf(result)} />
    </Notice>
    <Ranking ranking={result.ranking} />
    {result.out.length > 0 ? <Out out={result.out} /> : null}
    {result.sensitivity && result.ranking.length > 1 ? <Shares {...result.sensitivity} /> : null}
    <h3 className="govuk-heading-m">Compare it</h3>
    <p className="govuk-body">
      The page that published the result shows these two digests. If they are the same, letter by letter, then the file
      and the result are the same. Anybody’s computer finds them, and so does the command.
    </p>
    <SummaryList
      rows={[
        { key: 'SHA-256 of the file', value: <code className="cb-digest">{inputSha256 ?? noDigest}</code> },
        { key: 'SHA-256 of the result', value: <code className="cb-digest">{outputSha256 ?? noDigest}</code> },
      ]}
    />
    <Details summary="The result as the command prints it">
      <textarea className="govuk-textarea" rows={14} readOnly aria-label={`The result of ${title}`} value={output} />
    </Details>
  </section>
)

const noDigest = 'Your browser finds digests only over a secure connection.'

const Sentences = ({ sentences }: { sentences: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)

const headline = ({ winner, ranking }: ResultDocument): string => {
  if (winner !== null) return `Bid ${shortId(winner)} wins`
  return ranking.length === 0 ? 'No bid is left' : 'No bid wins: nothing published parts the first'
}

function sentencesOf({ winner, stability, warnings, abnormallyLow }: ResultDocument): string[] {
  const firm =
    winner !== null && stability?.runnerUp
      ? [`It leads bid ${shortId(stability.runnerUp)} by ${stability.margin}.`]
      : winner === null
        ? []
        : ['No other bid is compared with it.']
  const dearer = stability?.priceRiseThatLoses
  return [
    ...firm,
    ...(dearer ? [`It could be £${dearer} dearer before another bid came first.`] : []),
    ...warnings.map(({ without, winnerBecomes }) =>
      winnerBecomes
        ? `Without bid ${shortId(without)}, which lost, bid ${shortId(winnerBecomes)} would win.`
        : `Without bid ${shortId(without)}, which lost, nobody alone would win.`,
    ),
    ...abnormallyLow.map(
      ({ bid, tests }) =>
        `Bid ${shortId(bid)} asks a very low price: ${tests.map((test) => lowText[test]).join(', and ')}.`,
    ),
  ]
}

const Ranking = ({ ranking }: Pick<ResultDocument, 'ranking'>) => (
  <DataTable
    caption="The ranking"
    rows={ranking}
    rowKey={({ bid }) => bid}
    columns={[
      { key: 'rank', heading: 'Place', numeric: true, cell: ({ rank }) => rank },
      { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ bid }) => shortId(bid) },
      { key: 'quality', heading: 'Quality, of 100', numeric: true, cell: ({ quality }) => quality ?? 'None' },
      { key: 'price', heading: 'Price, £', numeric: true, cell: ({ price }) => price },
      {
        key: 'points',
        heading: 'Price points, of 100',
        numeric: true,
        cell: ({ pricePoints }) => pricePoints ?? 'None',
      },
      { key: 'total', heading: 'Total', numeric: true, cell: ({ total }) => total ?? 'None' },
      { key: 'tie', heading: 'Note', cell: ({ tieSettledBy }) => (tieSettledBy ? tieText[tieSettledBy] : '') },
    ]}
  />
)

const Out = ({ out }: Pick<ResultDocument, 'out'>) => (
  <DataTable
    caption="Bids that missed a published mark"
    rows={out}
    rowKey={({ bid }) => bid}
    columns={[
      { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ bid }) => shortId(bid) },
      {
        key: 'why',
        heading: 'What it missed',
        cell: ({ reasons }) =>
          reasons
            .map(({ criterion, needed, got }) =>
              criterion === null
                ? `quality altogether: ${got}, ${needed} needed`
                : `${shortId(criterion)}: ${got}, ${needed} needed`,
            )
            .join('; '),
      },
    ]}
  />
)

const Shares = ({ samples, bids }: NonNullable<ResultDocument['sensitivity']>) => (
  <StackedBars
    title={`How often each bid would take each place under ${samples.toLocaleString('en-GB')} other weightings`}
    rowHeading="Bid"
    kinds={placeKinds(bids.length)}
    bars={bids.map(({ bid, rankShares }) => ({ key: bid, label: shortId(bid), segments: placeSegments(rankShares) }))}
  />
)
