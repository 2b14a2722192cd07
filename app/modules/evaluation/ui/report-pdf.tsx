import { Paper, PaperPoints, PaperSection, PaperSmall, PaperTable, PaperWords } from '#app/components/paper.tsx'
import { momentText } from '#app/kernel/london-time.ts'
import { noteOf, panelSentence, publishedSentence } from './evaluation-report-view.tsx'
import type { EvaluationReport } from './report-data.ts'

type Lot = EvaluationReport['lots'][number]
type Bid = Lot['bids'][number]

/** The evaluation report on paper. The page is the form that everybody can read with any aid; this is for the file. */
export const ReportPdf = ({ report }: { report: EvaluationReport }) => {
  const { title, reference, buyer } = report.tender
  return (
    <Paper
      title="Evaluation report"
      author={buyer}
      caption={`${title}, ${reference}. ${buyer}.`}
      foot={`Evaluation report, ${reference}`}
    >
      <PublishedPart report={report} />
      {report.lots.map((lot) => (
        <LotPart key={lot.inputSha256} lot={lot} />
      ))}
    </Paper>
  )
}

const PublishedPart = ({ report }: { report: EvaluationReport }) => (
  <>
    <PaperSection>How bids were to be judged</PaperSection>
    <PaperWords>{publishedSentence(report)}</PaperWords>
    <PaperTable
      title="Criteria and weights"
      rows={report.published.criteria}
      rowKey={({ within, title }) => `${within} ${title}`}
      columns={[
        { heading: 'Criterion', wide: 4, cell: ({ within, title }) => (within === null ? title : `–  ${title}`) },
        { heading: 'Weight, %', wide: 3, numeric: true, cell: weightText },
        { heading: 'At least', wide: 1, numeric: true, cell: ({ minimum }) => minimum },
      ]}
    />
    <PaperTable
      title="The scale"
      rows={report.published.scale}
      rowKey={({ score }) => String(score)}
      columns={[
        { heading: 'Score', wide: 1, numeric: true, cell: ({ score }) => score },
        { heading: 'Earns, of 100', wide: 2, numeric: true, cell: ({ points }) => points },
        { heading: 'Meaning', wide: 10, cell: ({ words }) => words },
      ]}
    />
    <PaperWords>{panelSentence(report)}</PaperWords>
  </>
)

const weightText = ({ weight, within }: EvaluationReport['published']['criteria'][number]) =>
  within === null ? weight : `${weight} of ${within}`

const LotPart = ({ lot }: { lot: Lot }) => (
  <>
    <PaperSection fresh>{lot.title === '' ? 'The result' : lot.title}</PaperSection>
    {lot.followsFromRecord ? null : (
      <PaperWords>This result does not follow from the record. Do not rely on it before this is explained.</PaperWords>
    )}
    <PaperTable
      title="The ranking"
      rows={lot.bids}
      rowKey={({ bid }) => bid}
      columns={[
        { heading: 'Place', wide: 1, cell: ({ place }) => place ?? 'Out' },
        { heading: 'Bid', wide: 5, bold: true, cell: ({ bid }) => bid },
        { heading: 'Quality', wide: 1.5, numeric: true, cell: ({ quality }) => quality },
        { heading: 'Whole-life cost', wide: 2.5, numeric: true, cell: ({ wholeLifeCost }) => `£${wholeLifeCost}` },
        { heading: 'Price points', wide: 2, numeric: true, cell: ({ pricePoints }) => pricePoints ?? 'None' },
        { heading: 'Total', wide: 1.5, numeric: true, cell: ({ total }) => total ?? 'None' },
      ]}
    />
    <PaperPoints points={lot.bids.map((bid) => [bid.bid, noteOf(bid)]).flatMap(noted)} />
    <PaperPoints points={lot.howFirm} />
    <CostPart lot={lot} />
    {lot.bids.map((bid) => (
      <BidPart key={bid.bid} bid={bid} />
    ))}
    <PaperSmall>
      Worked out on {momentText(new Date(lot.workedOutAt))}.{'\n'}SHA-256 of the calculation file {lot.inputSha256}
      {'\n'}SHA-256 of the result {lot.outputSha256}
    </PaperSmall>
  </>
)

const noted = ([bid = '', note = '']: readonly string[]) => (note === '' ? [] : [`${bid}: ${note}`])

/** What each school would pay over the whole term, a column for each bid. */
function CostPart({ lot }: { lot: Lot }) {
  const schools = lot.bids[0]?.costBySchool ?? []
  const costOf = (bid: Bid, school: string) => bid.costBySchool.find((one) => one.school === school)?.cost ?? ''
  return (
    <PaperTable
      title="Whole-life cost of each bid, by school"
      rows={schools}
      rowKey={({ school }) => school}
      columns={[
        { heading: 'School', wide: 3, cell: ({ school }: { school: string }) => school },
        ...lot.bids.map((bid) => ({
          heading: bid.bid,
          wide: 2,
          numeric: true,
          cell: ({ school }: { school: string }) => `£${costOf(bid, school)}`,
        })),
      ]}
    />
  )
}

const BidPart = ({ bid }: { bid: Bid }) => (
  <PaperTable
    title={bid.bid}
    rows={bid.questions}
    rowKey={({ question }) => question}
    columns={[
      { heading: 'Question', wide: 3, bold: true, cell: ({ question }) => question },
      { heading: 'First scores', wide: 1.6, cell: ({ firstScores }) => firstScores.join(', ') },
      { heading: 'Agreed', wide: 1, numeric: true, cell: ({ agreed }) => agreed },
      {
        heading: 'Reason',
        wide: 8,
        cell: ({ reason, discussion, voice }) =>
          [[reason, voice].filter(Boolean).join(' '), discussion].filter(Boolean).join('\nDiscussed: '),
      },
    ]}
  />
)
