import { drawnNumber } from '#app/modules/evaluation/domain/draw.ts'

/*
 * The published format calculated a second time, from its text alone: other arithmetic, other order of steps, nothing
 * shared with the product but the number that a bid draws. Slow and plain on purpose.
 */

/** A fraction: top over bottom, the bottom above 0. */
export type Q = readonly [bigint, bigint]

function divisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left < 0n ? -left : left
}
const q = (top: bigint, bottom = 1n): Q => {
  const by = divisor(top, bottom) * (bottom < 0n ? -1n : 1n)
  return [top / by, bottom / by]
}
export const plus = ([a, b]: Q, [c, d]: Q): Q => q(a * d + c * b, b * d)
export const minus = (a: Q, [c, d]: Q): Q => plus(a, [-c, d])
export const times = ([a, b]: Q, [c, d]: Q): Q => q(a * c, b * d)
export const over = ([a, b]: Q, [c, d]: Q): Q => q(a * d, b * c)
export const sign = (a: Q, b: Q): number => {
  const [top] = minus(a, b)
  return top < 0n ? -1 : top > 0n ? 1 : 0
}
export const number = (value: unknown): Q => {
  const [whole = '0', decimals = ''] = String(value).split('.')
  return q(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}
export const hundred = q(100n)
export const nought = q(0n)
const sum = (all: readonly Q[]): Q => all.reduce(plus, nought)
const clamp = (value: Q): Q => (sign(value, nought) < 0 ? nought : sign(value, hundred) > 0 ? hundred : value)
const least = (all: readonly Q[]): Q => all.reduce((a, b) => (sign(b, a) < 0 ? b : a))
const most = (all: readonly Q[]): Q => all.reduce((a, b) => (sign(b, a) > 0 ? b : a))

/** Rounded half away from nought, as shown. */
export function shown(value: Q, decimals: number): string {
  const [top, bottom] = times(value, q(10n ** BigInt(decimals)))
  const size = top < 0n ? -top : top
  const rounded = (2n * size + bottom) / (2n * bottom)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return top < 0n && rounded !== 0n ? `-${text}` : text
}

type Node = {
  readonly id: string
  readonly weight: unknown
  readonly minimum?: unknown
  readonly children?: readonly Node[]
  readonly price?: {
    readonly method?: string
    readonly floor?: string
    readonly ceiling?: string
    readonly reference?: string
  }
}
export type PlainFile = {
  readonly scale: { readonly min: unknown; readonly max: unknown; readonly points?: readonly unknown[] }
  readonly criteria: readonly Node[]
  readonly rule: { readonly name: string; readonly poundsPerPoint?: unknown }
  readonly qualityThreshold?: unknown
  readonly tieBreak: readonly string[]
  readonly drawSeed: string
  readonly display: { readonly decimals: number }
  readonly bids: readonly {
    readonly id: string
    readonly price: unknown
    readonly scores: Readonly<Record<string, unknown>>
  }[]
}

export type Judged = {
  readonly id: string
  readonly price: Q
  readonly points: ReadonlyMap<string, Q>
  readonly quality: Q | null
  readonly missed: readonly (readonly [criterion: string | null, rule: string, needed: Q, got: Q])[]
}

/** Quality and the marks missed; the price plays no part. */
export function judge(file: PlainFile, bid: PlainFile['bids'][number]): Judged {
  const points = new Map<string, Q>()
  const missed: [string | null, string, Q, Q][] = []
  const { min, max, points: listed } = file.scale
  const walk = (node: Node): Q => {
    const at = missed.length
    const score = number(bid.scores[node.id] ?? 0)
    const above = minus(score, number(min))
    const earned = node.children
      ? over(sum(node.children.map((child) => times(number(child.weight), walk(child)))), hundred)
      : listed
        ? number(listed[Number(above[0])])
        : over(times(hundred, above), minus(number(max), number(min)))
    points.set(node.id, earned)
    const got = node.children ? earned : score
    if (node.minimum !== undefined && sign(got, number(node.minimum)) < 0)
      missed.splice(at, 0, [node.id, 'minimum', number(node.minimum), got])
    return earned
  }
  const scored = file.criteria.filter((node) => !node.price)
  const earned = scored.map((node) => times(number(node.weight), walk(node)))
  const weight = sum(scored.map((node) => number(node.weight)))
  const quality = weight[0] === 0n ? null : over(sum(earned), weight)
  const mark = file.qualityThreshold
  if (mark !== undefined && quality && sign(quality, number(mark)) < 0)
    missed.push([null, 'qualityThreshold', number(mark), quality])
  return { id: bid.id, price: number(bid.price), points, quality, missed }
}

/** The formulas of the price methods, each written from the table. */
export function priceFormula(price: NonNullable<Node['price']>, rivals: readonly Q[]): (p: Q) => Q {
  const lowest = least(rivals)
  const middle = (): Q => {
    const sorted = [...rivals].sort(sign)
    const at = Math.floor(sorted.length / 2)
    return sorted.length % 2 === 1
      ? (sorted[at] ?? nought)
      : over(plus(sorted[at - 1] ?? nought, sorted[at] ?? nought), q(2n))
  }
  const half = (centre: Q) => (p: Q) => clamp(minus(q(50n), over(times(hundred, minus(p, centre)), centre)))
  const between = (low: Q, high: Q) => (p: Q) =>
    sign(low, high) === 0 ? hundred : clamp(over(times(hundred, minus(high, p)), minus(high, low)))
  switch (price.method) {
    case 'lowest-over-bid':
      return (p) => over(times(hundred, lowest), p)
    case 'min-max':
      return between(lowest, most(rivals))
    case 'linear-from-lowest':
      return (p) => clamp(times(hundred, minus(q(1n), over(minus(p, lowest), lowest))))
    case 'mean-half':
      return half(over(sum(rivals), q(BigInt(rivals.length))))
    case 'median-half':
      return half(middle())
    case 'floor-ceiling':
      return between(number(price.floor), number(price.ceiling))
    default:
      return (p) => clamp(over(times(hundred, number(price.reference)), p))
  }
}

export type Placed = Judged & { readonly pricePoints: Q | null; readonly total: Q | null }

export const weightOf = (file: PlainFile, price: boolean): Q =>
  sum(file.criteria.filter((node) => (node.price !== undefined) === price).map((node) => number(node.weight)))

/** Points and the rule's own value. The value index, which has roots, is left to `before`. */
export function place(file: PlainFile, stillIn: readonly Judged[]): Placed[] {
  const priced = file.criteria.find((node) => node.price)?.price
  const formula =
    priced?.method && stillIn.length > 0
      ? priceFormula(
          priced,
          stillIn.map(({ price }) => price),
        )
      : null
  return stillIn.map((bid) => {
    const pricePoints = formula ? formula(bid.price) : null
    const good = bid.quality ?? nought
    const total = (): Q | null => {
      switch (file.rule.name) {
        case 'weighted-sum':
          return over(
            plus(times(good, weightOf(file, false)), times(pricePoints ?? nought, weightOf(file, true))),
            hundred,
          )
        case 'price-per-quality-point':
          return good[0] === 0n ? null : over(bid.price, good)
        case 'monetised-quality':
          return minus(bid.price, times(number(file.rule.poundsPerPoint), good))
        case 'fixed-price':
          return good
        case 'threshold-then-lowest':
          return bid.price
        default:
          return null
      }
    }
    return { ...bid, pricePoints, total: total() }
  })
}

/** Whose value is higher: negative for the first. */
export function before(file: PlainFile, a: Placed, b: Placed): number {
  const { name } = file.rule
  if (name === 'value-index') {
    const [wq, wp] = [weightOf(file, false), weightOf(file, true)]
    const [m, n] = [wq[0] * wp[1], wp[0] * wq[1]]
    const by = divisor(m, n)
    const worth = ({ quality }: Placed, { price }: Placed) => {
      const [top, bottom] = quality ?? nought
      return [top ** (m / by) * price[0] ** (n / by), bottom ** (m / by) * price[1] ** (n / by)] as const
    }
    const [mine, theirs] = [worth(a, b), worth(b, a)]
    const [left, right] = [mine[0] * theirs[1], theirs[0] * mine[1]]
    return left > right ? -1 : left < right ? 1 : 0
  }
  if (a.total === null || b.total === null) return Number(a.total === null) - Number(b.total === null)
  return name === 'weighted-sum' || name === 'fixed-price' ? sign(b.total, a.total) : sign(a.total, b.total)
}

const steps: Readonly<Record<string, (seed: string, a: Placed, b: Placed) => number>> = {
  quality: (_seed, a, b) => sign(b.quality ?? nought, a.quality ?? nought),
  price: (_seed, a, b) => sign(a.price, b.price),
  drawn: (seed, a, b) => (drawnNumber(seed, a.id) < drawnNumber(seed, b.id) ? -1 : 1),
}

/** 0 where the value itself parts two bids, else the number of the step that does; null where none does. */
export function partedBy(
  file: PlainFile,
  a: Placed,
  b: Placed,
): { readonly step: number | null; readonly order: number } {
  const byValue = before(file, a, b)
  if (byValue !== 0) return { step: 0, order: byValue }
  for (const [index, step] of file.tieBreak.entries()) {
    const order = steps[step]?.(file.drawSeed, a, b) ?? 0
    if (order !== 0) return { step: index + 1, order }
  }
  return { step: null, order: a.id < b.id ? -1 : 1 }
}

export const ranked = (file: PlainFile, bids: readonly Placed[]): Placed[] =>
  [...bids].sort((a, b) => partedBy(file, a, b).order)

export function firstOf(file: PlainFile, bids: readonly Placed[]): string | null {
  const [first, second] = ranked(file, bids)
  if (!first) return null
  return second && partedBy(file, first, second).step === null ? null : first.id
}
