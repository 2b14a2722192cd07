import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { EvaluationReport } from './report-data.ts'

type Lot = EvaluationReport['lots'][number]
type Bid = Lot['bids'][number]

/** The evaluation report as a page: how bids were to be judged, how they were, and what follows. */
export const EvaluationReportView = ({ report }: { report: EvaluationReport }) => (
  <>
    <Published report={report} />
    {report.lots.map((lot) => (
      <LotReportView key={lot.inputSha256} lot={lot} />
    ))}
  </>
)

export const publishedSentence = ({ published, tender }: EvaluationReport): string =>
  [
    `As published in version ${tender.termsVersion} of the tender’s terms, before anybody bid. ${published.priceRule}`,
    ...(published.qualityThreshold === null
      ? []
      : [`A bid had to reach ${published.qualityThreshold} of 100 points for quality.`]),
  ].join(' ')

export const panelSentence = ({ panel: { members, schools, conflicts } }: EvaluationReport): string =>
  `${members} people ${schools > 0 ? 'on the panel, and one person of each school for its own questions, ' : ''}scored quality, each alone and before any price was opened. They declared ${
    conflicts === 0 ? 'no interest in any bidder' : `an interest in a bidder ${conflicts} times`
  }. Whoever has an interest in a bidder neither sees nor scores its bid.`

const Published = ({ report }: { report: EvaluationReport }) => (
  <section>
    <h2 className="govuk-heading-l">How bids were to be judged</h2>
    <p className="govuk-body">{publishedSentence(report)}</p>
    <DataTable
      caption="Criteria and weights"
      rows={report.published.criteria}
      rowKey={({ title, within }) => `${within} ${title}`}
      columns={[
        {
          key: 'title',
          heading: 'Criterion',
          rowHeader: true,
          cell: ({ title, within }) => (within === null ? title : `– ${title}`),
        },
        {
          key: 'weight',
          heading: 'Weight, %',
          numeric: true,
          cell: ({ weight, within }) => (within === null ? weight : `${weight} of ${within}`),
        },
        { key: 'least', heading: 'At least', numeric: true, cell: ({ minimum }) => minimum ?? '' },
      ]}
    />
    <DataTable
      caption="The scale"
      rows={report.published.scale}
      rowKey={({ score }) => String(score)}
      columns={[
        { key: 'score', heading: 'Score', numeric: true, cell: ({ score }) => score },
        { key: 'points', heading: 'Earns, of 100', numeric: true, cell: ({ points }) => points },
        { key: 'words', heading: 'Meaning', cell: ({ words }) => words },
      ]}
    />
    <p className="govuk-body">{panelSentence(report)}</p>
  </section>
)

const LotReportView = ({ lot }: { lot: Lot }) => (
  <section>
    <h2 className="govuk-heading-l">{lot.title === '' ? 'The result' : lot.title}</h2>
    {lot.followsFromRecord ? null : (
      <Notice tone="fault" title="This result does not follow from the record">
        Do not rely on it before this is explained.
      </Notice>
    )}
    <DataTable
      narrow="stack"
      caption="The ranking"
      rows={lot.bids}
      rowKey={({ bid }) => bid}
      columns={[
        { key: 'place', heading: 'Place', numeric: true, cell: ({ place }) => place ?? 'Out' },
        { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ bid }) => bid },
        { key: 'quality', heading: 'Quality, of 100', numeric: true, cell: ({ quality }) => quality },
        { key: 'cost', heading: 'Whole-life cost', numeric: true, cell: ({ wholeLifeCost }) => `£${wholeLifeCost}` },
        { key: 'points', heading: 'Price points', numeric: true, cell: ({ pricePoints }) => pricePoints ?? 'None' },
        { key: 'total', heading: 'Total', numeric: true, cell: ({ total }) => total ?? 'None' },
        { key: 'note', heading: 'Note', cell: (bid) => noteOf(bid) },
      ]}
    />
    <ul className="govuk-list govuk-list--bullet">
      {lot.howFirm.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    {lot.bids.map((bid) => (
      <BidReport key={bid.bid} bid={bid} />
    ))}
    <p className="govuk-body">
      Worked out on <When at={new Date(lot.workedOutAt)} />. SHA-256 of the calculation file:{' '}
      <code className="cb-digest">{lot.inputSha256}</code>; of the result:{' '}
      <code className="cb-digest">{lot.outputSha256}</code>.
    </p>
  </section>
)

export const noteOf = ({ out, tieSettledBy, veryLowPrice }: Bid): string =>
  [
    out === '' ? '' : `Out: ${out}`,
    tieSettledBy ?? '',
    veryLowPrice.length > 0 ? `Very low price: ${veryLowPrice.join(', and ')}` : '',
  ]
    .filter(Boolean)
    .join('. ')

const BidReport = ({ bid }: { bid: Bid }) => (
  <>
    <h3 className="govuk-heading-m">{bid.bid}</h3>
    <DataTable
      narrow="stack"
      caption={`Scores and reasons for ${bid.bid}`}
      captionHidden
      rows={bid.questions}
      rowKey={({ question }) => question}
      columns={[
        { key: 'question', heading: 'Question', rowHeader: true, cell: ({ question }) => question },
        { key: 'first', heading: 'First scores', cell: ({ firstScores }) => firstScores.join(', ') },
        { key: 'agreed', heading: 'Agreed', numeric: true, cell: ({ agreed }) => agreed },
        {
          key: 'reason',
          heading: 'Reason',
          cell: ({ reason, discussion, voice }) =>
            [reason, voice, discussion === '' ? '' : `What was discussed: ${discussion}`].filter(Boolean).join(' '),
        },
      ]}
    />
  </>
)
