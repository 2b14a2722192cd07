import type { ReactNode } from 'react'
import { StackedBars } from '#app/components/charts/stacked-bars.tsx'
import { Notice } from '#app/components/notice.tsx'
import { bandPoints, weightingsTried } from '../domain/usual-band.ts'
import type { HowSure, SureLot } from '../queries/how-sure.server.ts'
import { OtherwiseTables } from './otherwise-tables.tsx'
import { PanelDots } from './panel-dots.tsx'
import { type Names, nameOf, placeKinds, placeSegments } from './result-words.ts'
import { aloud } from './sure-words.ts'
import { ValuePlot } from './value-plot.tsx'

type HowSureViewProps = { page: HowSure; lot: SureLot; names: Names; whatIf: ReactNode }

/** How firmly one lot's result stands: first to be read aloud, then as pictures with their numbers. */
export const HowSureView = ({ page, lot, names, whatIf }: HowSureViewProps) => (
  <section>
    {page.lots.length > 1 ? (
      <h2 className="govuk-heading-l">
        Lot {lot.number}: {lot.title}
      </h2>
    ) : null}
    <Notice tone={lot.report.winner === null ? 'yours' : 'good'} title="In plain words">
      {aloud(lot, names).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
    {lot.picture ? <ValuePlot report={lot.report} picture={lot.picture} names={names} rule={page.priceRule} /> : null}
    <Shares
      title="If the weights were any others"
      note={`Every weighting of the sections and the price is as likely as any other, ${weightingsTried.toLocaleString('en-GB')} of them. The published weights alone decide.`}
      shares={lot.rankShares}
      names={names}
    />
    <Shares
      title={`If each weight were at most ${bandPoints} points more or less than published`}
      note="The weightings that people might well have chosen instead."
      shares={lot.nearShares}
      names={names}
    />
    {whatIf}
    <OtherwiseTables lot={lot} names={names} />
    <PanelDots page={page} lot={lot} names={names} />
  </section>
)

type SharesProps = { title: string; note: string; shares: SureLot['rankShares']; names: Names }

const Shares = ({ title, note, shares, names }: SharesProps) =>
  shares.length < 2 ? null : (
    <StackedBars
      title={title}
      note={note}
      rowHeading="Bid"
      kinds={placeKinds(shares.length)}
      bars={shares.map(({ bidId, shares: places }) => ({
        key: bidId,
        label: nameOf(names, bidId),
        segments: placeSegments(places),
      }))}
    />
  )
