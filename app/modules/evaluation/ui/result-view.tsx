import { Link } from '@remix-run/react'
import { StackedBars } from '#app/components/charts/stacked-bars.tsx'
import { When } from '#app/components/moment.tsx'
import { Details, Notice } from '#app/components/notice.tsx'
import type { LotResult } from '../queries/lot-results.server.ts'
import type { ResultPage } from '../queries/result-page.server.ts'
import { BidDerivation } from './bid-derivation.tsx'
import { RankingTable } from './ranking-table.tsx'
import { lowText, type Names, nameOf, placeKinds, placeSegments, stabilitySentences } from './result-words.ts'
import { SchoolCostsTable } from './school-costs-table.tsx'
import { ValuePlot } from './value-plot.tsx'

type ResultViewProps = {
  lot: LotResult
  result: Pick<ResultPage, 'tender' | 'lots' | 'reasons'>
  names: Names
  /** Where the exchange about a very low price is held, for those who hold it. */
  exchangeAt?: ((bidId: string) => string) | undefined
}

/** The result of one lot: the ranking, its picture, how every number came about, and how firmly the winner stands. */
export function ResultView({ lot, result, names, exchangeAt }: ResultViewProps) {
  const { report, picture } = lot
  return (
    <section>
      {result.lots.length > 1 ? (
        <h2 className="govuk-heading-l">
          Lot {lot.number}: {lot.title}
        </h2>
      ) : null}
      <RankingTable caption="The ranking" report={report} names={names} />
      <Flags lot={lot} names={names} exchangeAt={exchangeAt} />
      {picture ? <ValuePlot report={report} picture={picture} names={names} /> : null}
      <SchoolCostsTable lot={lot} names={names} />
      <h3 className="govuk-heading-m">How each total came about</h3>
      {report.bids.map((bid) => (
        <BidDerivation
          key={bid.bidId}
          name={nameOf(names, bid.bidId)}
          bid={bid}
          cost={lot.costs.find(({ bidId }) => bidId === bid.bidId)}
          reasons={result.reasons.filter(({ bidId }) => bidId === bid.bidId)}
        />
      ))}
      <Stability lot={lot} names={names} />
      <Proof lot={lot} tenderId={result.tender.tenderId} />
    </section>
  )
}

function Flags({ lot: { report }, names, exchangeAt }: Pick<ResultViewProps, 'lot' | 'names' | 'exchangeAt'>) {
  return (
    <>
      {report.bids
        .filter(({ abnormallyLow }) => abnormallyLow.length > 0)
        .map(({ bidId, abnormallyLow }) => (
          <Notice key={bidId} tone="yours" title={`${nameOf(names, bidId)} asks a very low price`}>
            It is {abnormallyLow.map((test) => lowText[test]).join(', and ')}. Ask the supplier to explain before you
            decide. The flag alone changes nothing: no bid is left out because of it.{' '}
            {exchangeAt ? <a href={exchangeAt(bidId)}>Ask, read the answer and decide</a> : null}
          </Notice>
        ))}
      {report.rankReversals.map(({ without, winnerBecomes }) => (
        <Notice key={without} tone="yours" title="The first place rests on a bid that lost">
          Under the published price rule points depend on what others bid. Without {nameOf(names, without)},{' '}
          {winnerBecomes ? `${nameOf(names, winnerBecomes)} would come first` : 'no bid alone would come first'}.
        </Notice>
      ))}
    </>
  )
}

function Stability({ lot, names }: { lot: LotResult; names: Names }) {
  const sentences = stabilitySentences(lot.report, names)
  if (sentences.length === 0) return null
  const most = Math.max(...lot.rankShares.map(({ shares }) => shares.length))
  return (
    <>
      <h3 className="govuk-heading-m">How firmly the winner stands</h3>
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {most > 1 ? (
        <StackedBars
          title="How often each bid would take each place if the weights were any others"
          note="Every weighting of the sections and the price is as likely as any other. The published weights alone decide."
          rowHeading="Bid"
          kinds={placeKinds(most)}
          bars={lot.rankShares.map(({ bidId, shares }) => ({
            key: bidId,
            label: nameOf(names, bidId),
            segments: placeSegments(shares),
          }))}
        />
      ) : null}
    </>
  )
}

const Proof = ({ lot, tenderId }: { lot: LotResult; tenderId: string }) => (
  <>
    {lot.matches ? null : (
      <Notice tone="fault" title="This result does not follow from the record">
        Working it out again from the scores and prices gives another calculation file than the one that was kept. Do
        not award before this is explained.
      </Notice>
    )}
    <h3 className="govuk-heading-m">Check this result yourself</h3>
    <p className="govuk-body">
      Worked out on <When at={new Date(lot.computedAt)} />.
      {lot.input ? (
        <>
          {' '}
          <a className="govuk-link" href={`/reports/${tenderId}/lots/${lot.number}.json`} download>
            Download the calculation file
          </a>{' '}
          and <Link to="/verify/result">work it out in your own browser</Link>: anybody with the file gets the same
          result, to the last digit.
        </>
      ) : null}
    </p>
    <Details summary="The digests by which the file and the result are known">
      <p className="govuk-body">
        SHA-256 of the calculation file: <code className="cb-digest">{lot.inputSha256}</code>
      </p>
      <p className="govuk-body">
        SHA-256 of the result: <code className="cb-digest">{lot.outputSha256}</code>
      </p>
    </Details>
  </>
)
