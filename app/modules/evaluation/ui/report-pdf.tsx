import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { momentText } from '#app/kernel/london-time.ts'
import { noteOf } from './evaluation-report-view.tsx'
import type { EvaluationReport } from './report-data.ts'

type Lot = EvaluationReport['lots'][number]
type Bid = Lot['bids'][number]

const look = StyleSheet.create({
  page: { padding: 46, paddingBottom: 60, fontFamily: 'Helvetica', fontSize: 10, lineHeight: 1.4, color: '#1d2426' },
  title: { fontSize: 22, fontFamily: 'Helvetica-Bold', color: '#0b5657', marginBottom: 4, lineHeight: 1.2 },
  caption: { color: '#54605f', marginBottom: 14 },
  section: { fontSize: 15, fontFamily: 'Helvetica-Bold', marginTop: 16, marginBottom: 6, lineHeight: 1.25 },
  sub: { fontSize: 12, fontFamily: 'Helvetica-Bold', marginTop: 12, marginBottom: 4 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: '#cbc3b1', paddingVertical: 3 },
  head: { color: '#54605f' },
  wide: { flex: 3, paddingRight: 8 },
  cell: { flex: 1, paddingRight: 8 },
  number: { flex: 1, textAlign: 'right', paddingRight: 8 },
  small: { fontSize: 8, color: '#54605f', marginTop: 10 },
  foot: { position: 'absolute', bottom: 28, left: 46, right: 46, fontSize: 8, color: '#54605f' },
})

type Words = { children: string | number | null }

const Wide = ({ children }: Words) => <Text style={look.wide}>{children ?? ''}</Text>
const Cell = ({ children }: Words) => <Text style={look.cell}>{children ?? ''}</Text>
const Figure = ({ children }: Words) => <Text style={look.number}>{children ?? ''}</Text>

const Row = ({ children, head }: { children: ReactNode; head?: boolean }) => (
  <View style={head ? [look.row, look.head] : look.row} wrap={false}>
    {children}
  </View>
)

/** The evaluation report on paper. The page is the form that everybody can read with any aid; this is for the file. */
export const ReportPdf = ({ report }: { report: EvaluationReport }) => (
  <Document title={`Evaluation report: ${report.tender.title}`} author={report.tender.buyer} language="en-GB">
    <Page size="A4" style={look.page}>
      <Text style={look.title}>Evaluation report</Text>
      <Text style={look.caption}>
        {report.tender.title}, {report.tender.reference}. {report.tender.buyer}.
      </Text>
      <Text style={look.section}>How bids were to be judged</Text>
      <Text>{report.published.priceRule}</Text>
      <Row head>
        <Wide>Criterion</Wide>
        <Figure>Weight, %</Figure>
        <Figure>At least</Figure>
      </Row>
      {report.published.criteria.map(({ title, weight, minimum, within }) => (
        <Row key={`${within} ${title}`}>
          <Wide>{within === null ? title : `– ${title}`}</Wide>
          <Figure>{weight}</Figure>
          <Figure>{minimum}</Figure>
        </Row>
      ))}
      {report.lots.map((lot) => (
        <LotPart key={lot.inputSha256} lot={lot} />
      ))}
      <Text
        style={look.foot}
        fixed
        render={({ pageNumber, totalPages }) => `${report.tender.reference}, page ${pageNumber} of ${totalPages}`}
      />
    </Page>
  </Document>
)

const LotPart = ({ lot }: { lot: Lot }) => (
  <>
    <Text style={look.section}>{lot.title === '' ? 'The result' : lot.title}</Text>
    <Row head>
      <Cell>Place</Cell>
      <Wide>Bid</Wide>
      <Figure>Quality</Figure>
      <Figure>Cost, £</Figure>
      <Figure>Total</Figure>
    </Row>
    {lot.bids.map((bid) => (
      <Row key={bid.bid}>
        <Cell>{bid.place ?? 'Out'}</Cell>
        <Wide>{[bid.bid, noteOf(bid)].filter(Boolean).join('. ')}</Wide>
        <Figure>{bid.quality}</Figure>
        <Figure>{bid.wholeLifeCost}</Figure>
        <Figure>{bid.total}</Figure>
      </Row>
    ))}
    {lot.howFirm.map((sentence) => (
      <Text key={sentence}>• {sentence}</Text>
    ))}
    {lot.bids.map((bid) => (
      <BidPart key={bid.bid} bid={bid} />
    ))}
    <Text style={look.small}>
      Worked out on {momentText(new Date(lot.workedOutAt))}. SHA-256 of the calculation file {lot.inputSha256}; of the
      result {lot.outputSha256}.
    </Text>
  </>
)

const BidPart = ({ bid }: { bid: Bid }) => (
  <>
    <Text style={look.sub}>{bid.bid}</Text>
    <Row head>
      <Wide>Question</Wide>
      <Cell>First scores</Cell>
      <Cell>Agreed</Cell>
      <Wide>Reason</Wide>
    </Row>
    {bid.questions.map(({ question, firstScores, agreed, reason, discussion }) => (
      <Row key={question}>
        <Wide>{question}</Wide>
        <Cell>{firstScores.join(', ')}</Cell>
        <Cell>{agreed}</Cell>
        <Wide>{[reason, discussion].filter(Boolean).join(' Discussed: ')}</Wide>
      </Row>
    ))}
  </>
)
