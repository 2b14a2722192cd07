import type { ReactNode } from 'react'
import { DataTable } from '../table.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { PlotLegend } from './plot-legend.tsx'

export type PlotPoint = {
  key: string
  label: string
  /** For drawing only: pounds and quality points. */
  price: number
  quality: number
  priceText: string
  qualityText: string
  /** Named in words beside the point: "first", "second". */
  note?: string | undefined
  winner?: boolean | undefined
}

export type PlotLine = {
  key: string
  label?: string | undefined
  points: readonly { price: number; quality: number }[]
}

export type PriceQualityPlotProps = {
  title: string
  note?: ReactNode
  points: readonly PlotPoint[]
  /** Bids that no other beats on both price and quality, joined. */
  frontier?: PlotLine['points'] | undefined
  /** Lines of equal value under the published rule. */
  equalValue?: readonly PlotLine[] | undefined
  /** The ends of the axes, in pounds and points. */
  prices: { from: number; to: number; ticks: readonly { at: number; text: string }[] }
  qualities: { from: number; to: number; ticks: readonly { at: number; text: string }[] }
}

const HEIGHT = 320

/** Each bid a point: dearer to the right, better upwards. The best value lies towards the upper left. */
export function PriceQualityPlot(props: PriceQualityPlotProps) {
  const { title, note, points, prices, qualities } = props
  const x = (price: number) => `${(((price - prices.from) / (prices.to - prices.from)) * 100).toFixed(3)}%`
  const y = (quality: number) => HEIGHT - ((quality - qualities.from) / (qualities.to - qualities.from)) * HEIGHT
  const labels = labelHeights(points, (point) => y(point.quality) + (isRight(point, prices) ? -11 : 21))
  return (
    <ChartFrame title={title} note={note} table={<PointsTable title={title} points={points} />}>
      <p className="cb-plot__axis">Quality points</p>
      <div className="cb-plot">
        <svg width="100%" height={HEIGHT} className="cb-plot__field" role="img" aria-label={spoken(points)}>
          {qualities.ticks.map((tick) => (
            <g key={tick.at}>
              <line x1="0" x2="100%" y1={y(tick.at)} y2={y(tick.at)} className="cb-plot__grid" />
              <text x="-8" y={y(tick.at) + 5} textAnchor="end" className="cb-plot__tick">
                {tick.text}
              </text>
            </g>
          ))}
          {prices.ticks.map((tick) => (
            <text key={tick.at} x={x(tick.at)} y={HEIGHT + 22} textAnchor="middle" className="cb-plot__tick">
              {tick.text}
            </text>
          ))}
          {props.equalValue?.map((line) => (
            <Line key={line.key} line={line.points} x={x} y={y} look="cb-plot__equal" />
          ))}
          {props.frontier ? <Line line={props.frontier} x={x} y={y} look="cb-plot__frontier" /> : null}
          {points.map((point) => (
            <Point
              key={point.key}
              point={point}
              x={x(point.price)}
              y={y(point.quality)}
              flip={isRight(point, prices)}
              words={labels.get(point.key) ?? y(point.quality)}
            />
          ))}
        </svg>
      </div>
      <p className="cb-plot__axis cb-plot__axis--price">Price, dearer to the right</p>
      <PlotLegend frontier={props.frontier !== undefined} equalValue={props.equalValue !== undefined} />
    </ChartFrame>
  )
}

type Scale<Answer> = (value: number) => Answer

const isRight = (point: PlotPoint, prices: { from: number; to: number }) =>
  point.price > prices.from + (prices.to - prices.from) * 0.6

const spoken = (points: readonly PlotPoint[]) =>
  points.map((point) => `${point.label}: ${point.priceText}, ${point.qualityText} quality points`).join('. ')

type LineProps = { line: PlotLine['points']; x: Scale<string>; y: Scale<number>; look: string }

/** Straight pieces one by one, because only they may be placed by percentage. */
const Line = ({ line, x, y, look }: LineProps) =>
  line.slice(1).map((to, index) => {
    const from = line[index] ?? to
    return (
      <line
        key={`${from.price} ${from.quality}`}
        x1={x(from.price)}
        y1={y(from.quality)}
        x2={x(to.price)}
        y2={y(to.quality)}
        className={look}
      />
    )
  })

const LABEL = 19

/** How far down each label stands: beside its point, and moved down where another would cover it on a narrow screen. */
function labelHeights(points: readonly PlotPoint[], wanted: (point: PlotPoint) => number): Map<string, number> {
  let last = Number.NEGATIVE_INFINITY
  const ordered = [...points].sort((a, b) => wanted(a) - wanted(b))
  return new Map(
    ordered.map((point) => {
      last = Math.max(wanted(point), last + LABEL)
      return [point.key, last]
    }),
  )
}

type PointProps = { point: PlotPoint; x: string; y: number; flip: boolean; words: number }

function Point({ point, x, y, flip, words }: PointProps) {
  return (
    <svg x={x} y={y} className="cb-plot__point" overflow="visible" aria-hidden="true">
      <circle r="9" className={point.winner ? 'cb-plot__dot cb-plot__dot--winner' : 'cb-plot__dot'} />
      <text x={flip ? -13 : 13} y={words - y} textAnchor={flip ? 'end' : 'start'} className="cb-plot__label">
        {point.label}
        {point.note ? `, ${point.note}` : ''}
      </text>
    </svg>
  )
}

const PointsTable = ({ title, points }: { title: string; points: readonly PlotPoint[] }) => (
  <DataTable
    caption={title}
    captionHidden
    rows={points}
    rowKey={(point) => point.key}
    columns={[
      { key: 'label', heading: 'Bid', rowHeader: true, cell: (point) => point.label },
      { key: 'price', heading: 'Price', numeric: true, cell: (point) => point.priceText },
      { key: 'quality', heading: 'Quality points', numeric: true, cell: (point) => point.qualityText },
      { key: 'note', heading: 'Place', cell: (point) => point.note ?? '' },
    ]}
  />
)
