import { PriceQualityPlot } from '#app/components/charts/price-quality-plot.tsx'
import { roundedMoney } from '#app/components/money.tsx'
import { money, pence } from '#app/kernel/money.ts'
import type { LotReport } from '../domain/lot-report.ts'
import type { ValuePicture } from '../domain/value-picture.ts'
import { type Names, nameOf, placeText, shortName } from './result-words.ts'

export const axisMoney = (pounds: number): string =>
  pounds < 1_000_000 ? roundedMoney(pence(Math.round(pounds * 100))) : `£${pounds / 1_000_000}m`

const steps = [0, 20, 40, 60, 80, 100]
export const qualityAxis = { from: 0, to: 100, ticks: steps.map((at) => ({ at, text: String(at) })) }

type ValuePlotProps = { report: LotReport; picture: ValuePicture; names: Names; rule?: string | undefined }

/** Price against quality, with the line along which a bid would be worth as much as the winner. */
export function ValuePlot({ report, picture, names, rule }: ValuePlotProps) {
  const ranked = report.bids.filter(({ rank }) => rank !== null)
  const best = report.winner
  return (
    <PriceQualityPlot
      title={best ? `${nameOf(names, best)} gives the best value under the published rule` : 'Price against quality'}
      note={[rule, 'Bids above the line of equal value would be worth more than the winner; there are none.']
        .filter(Boolean)
        .join(' ')}
      points={ranked.map(({ bidId, rank, pricePence, quality }) => ({
        key: bidId,
        label: shortName(names, bidId),
        price: pricePence / 100,
        quality: Number(quality),
        priceText: money(pricePence),
        qualityText: quality ?? '',
        note: placeText(rank ?? 0),
        winner: bidId === best,
      }))}
      frontier={picture.frontier.length > 1 ? picture.frontier : undefined}
      equalValue={[{ key: 'winner', points: picture.worthTheWinner }]}
      prices={{
        from: picture.from,
        to: picture.to,
        ticks: picture.ticks.map((at) => ({ at, text: axisMoney(at) })),
      }}
      qualities={qualityAxis}
    />
  )
}
