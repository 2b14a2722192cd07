import { PriceQualityPlot } from '#app/components/charts/price-quality-plot.tsx'
import { toDecimals, zero } from '#app/kernel/exact.ts'
import { money, penceFromPounds } from '#app/kernel/money.ts'
import type { TriedWay } from '../domain/laboratory.ts'
import { valuePicture } from '../domain/value-picture.ts'
import { type Names, nameOf, placeText } from './result-words.ts'
import { axisMoney, qualityAxis } from './value-plot.tsx'

/** Price against quality; under a weighted sum, a line of equal value through the first bid and one through the second. */
export function LaboratoryPicture({ tried, names }: { tried: TriedWay; names: Names }) {
  const { terms, result } = tried
  const placed = result.ranking.map(({ price, quality, total }) => ({
    price,
    quality: quality ?? zero,
    total: total ?? zero,
  }))
  const lines = placed.slice(0, 2).map((bid) => valuePicture(terms, [bid, ...placed.filter((other) => other !== bid)]))
  const [picture] = lines
  if (!picture) return null
  const weighed = terms.rule.name === 'weighted-sum'
  return (
    <PriceQualityPlot
      title="Price against quality"
      note={
        weighed
          ? 'Along each dashed line a bid is worth the same: the upper line is the first bid’s, the lower the second’s.'
          : undefined
      }
      points={result.ranking.map(({ bid, rank, price, quality }) => ({
        key: bid,
        label: nameOf(names, bid),
        price: price.valueOf(),
        quality: (quality ?? zero).valueOf(),
        priceText: money(penceFromPounds(price)),
        qualityText: toDecimals(quality ?? zero, 2),
        note: placeText(rank),
        winner: bid === result.winner,
      }))}
      frontier={picture.frontier.length > 1 ? picture.frontier : undefined}
      equalValue={
        weighed
          ? lines.flatMap((line, index) => (line ? [{ key: String(index), points: line.worthTheWinner }] : []))
          : undefined
      }
      prices={{ from: picture.from, to: picture.to, ticks: picture.ticks.map((at) => ({ at, text: axisMoney(at) })) }}
      qualities={qualityAxis}
    />
  )
}
