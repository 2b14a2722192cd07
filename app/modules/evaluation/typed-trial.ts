import { type Exact, exact, isDecimal, sumExact, toDecimals } from '#app/kernel/exact.ts'
import { typedNumber } from '#app/modules/demand/domain/sheet-number.ts'
import { isWay, type Trial, type Way } from './domain/laboratory.ts'
import type { MadeUpBid } from './domain/made-up-bids.ts'
import type { TieBreakStep } from './domain/terms.ts'

/** The fields of the laboratory as typed: they are the address of the page, so that a trial can be sent to somebody. */
export type TypedTrial = Readonly<Record<string, string>>
export const mostBids = 8

type Section = { readonly id: string; readonly title: string; readonly weight: string }
/** What the laboratory begins with, and what does not change in it. */
export type OfferedTrial = {
  readonly sections: readonly Section[]
  readonly priceWeight: string
  readonly way: string
  readonly floor: string
  readonly ceiling: string
  readonly reference: string
  readonly poundsPerPoint: string
  readonly mark: string
  readonly topScore: number
  readonly tieBreak: readonly TieBreakStep[]
  readonly bids: readonly MadeUpBid[]
}

export const bidField = (place: number, what: string): string => `bid${place}.${what}`
const bidFieldPattern = /^bid(\d+)\./
export const weightField = (sectionId: string): string => `weight.${sectionId}`

export const placesIn = (typed: TypedTrial): number[] =>
  [
    ...new Set(
      Object.keys(typed)
        .flatMap((name) => bidFieldPattern.exec(name)?.[1] ?? [])
        .map(Number),
    ),
  ].sort((a, b) => a - b)

const bidFields = (place: number, { name, price, scores }: MadeUpBid): [string, string][] => [
  [bidField(place, 'name'), name],
  [bidField(place, 'price'), price],
  ...Object.entries(scores).map(([id, score]): [string, string] => [bidField(place, id), score]),
]

export const typedFrom = (offered: OfferedTrial): TypedTrial =>
  Object.fromEntries([
    ...offered.sections.map(({ id, weight }) => [weightField(id), weight]),
    ...(['priceWeight', 'way', 'floor', 'ceiling', 'reference', 'poundsPerPoint', 'mark'] as const).map((name) => [
      name,
      offered[name],
    ]),
    ...offered.bids.flatMap((bid, place) => bidFields(place, bid)),
  ])

const emptyBid: MadeUpBid = { name: '', price: '', scores: {} }

/** What the address asks, or what is offered; one bid more or less where a button for it was pressed. */
export function typedTrial(search: URLSearchParams, offered: OfferedTrial): TypedTrial {
  if (!search.has('priceWeight')) return typedFrom(offered)
  const { change = '', ...typed } = Object.fromEntries(search)
  const places = placesIn(typed)
  if (change === 'add' && places.length < mostBids) {
    const fresh = { ...emptyBid, scores: Object.fromEntries(offered.sections.map(({ id }) => [id, ''])) }
    return { ...typed, ...Object.fromEntries(bidFields((places.at(-1) ?? -1) + 1, fresh)) }
  }
  const gone = /^remove-(\d+)$/.exec(change)?.[1]
  if (gone === undefined || places.length < 2) return typed
  return Object.fromEntries(Object.entries(typed).filter(([name]) => bidFieldPattern.exec(name)?.[1] !== gone))
}

export type ReadTrial = {
  readonly errors: Readonly<Record<string, string>>
  /** Null while something typed cannot be used. */
  readonly trial: Trial | null
  readonly way: Way
  /** The bids by their place in the form, with the names they are shown under. */
  readonly names: Readonly<Record<string, string>>
}

const amount = (text: string): Exact | null => {
  const number = typedNumber(text.trim().replace(/^£\s*/, '').replace(/\s*%$/, ''))
  return number !== null && isDecimal(number) ? exact(number) : null
}

/** Reads what was typed. Every fault has its sentence beside its own field; nothing else is lost. */
export function readTrial(typed: TypedTrial, { sections, topScore, tieBreak }: OfferedTrial): ReadTrial {
  const errors: Record<string, string> = {}
  const number = (name: string, sentence: string, good: (value: Exact) => boolean): Exact => {
    const value = amount(typed[name] ?? '')
    if (value && good(value)) return value
    errors[name] = sentence
    return exact(0)
  }
  const optional = (name: string, sentence: string, good: (value: Exact) => boolean): Exact | null =>
    (typed[name] ?? '').trim() === '' ? null : number(name, sentence, good)
  const isWeight = (value: Exact) => value.gt(0n) && value.lt(100n)
  const weights = sections.map(({ id }) => ({
    id,
    weight: number(weightField(id), 'Enter a weight more than 0 and less than 100', isWeight),
  }))
  const priceWeight = number('priceWeight', 'Enter a weight more than 0 and less than 100', isWeight)
  const sum = sumExact([...weights.map(({ weight }) => weight), priceWeight])
  if (Object.keys(errors).length === 0 && !sum.equals(100n))
    errors.priceWeight = `The weights add to ${shown(sum)}. Change them so that they add to 100`
  const positive = (value: Exact) => value.gt(0n)
  const figures = {
    floor: optional('floor', 'Enter the floor in pounds, like 60000', (value) => value.gte(0n)),
    ceiling: optional('ceiling', 'Enter the ceiling in pounds, like 140000', positive),
    reference: optional('reference', 'Enter the reference price in pounds, like 100000', positive),
    poundsPerPoint: optional('poundsPerPoint', 'Enter pounds, like 500', (value) => value.gte(0n)),
    mark: optional('mark', 'Enter 0 to 100 points', (value) => value.gte(0n) && value.lte(100n)),
  }
  if (figures.floor && figures.ceiling?.lte(figures.floor) && !errors.ceiling)
    errors.ceiling = 'The ceiling must be higher than the floor'
  const bids = placesIn(typed).map((place) => ({
    id: String(place),
    price: number(bidField(place, 'price'), 'Enter a price in pounds, more than 0', positive),
    scores: new Map(
      sections.map(({ id }) => [
        id,
        number(bidField(place, id), `Enter 0 to ${topScore}`, (value) => value.gte(0n) && value.lte(exact(topScore))),
      ]),
    ),
  }))
  const way = typed.way ?? ''
  const trial = { sections: weights, priceWeight, topScore: exact(topScore), figures, tieBreak, bids }
  return {
    errors,
    trial: Object.keys(errors).length === 0 && bids.length > 0 ? trial : null,
    way: isWay(way) ? way : 'floor-ceiling',
    names: Object.fromEntries(
      bids.map(({ id }, index) => [id, (typed[bidField(Number(id), 'name')] ?? '').trim() || `Bid ${index + 1}`]),
    ),
  }
}

const shown = (sum: Exact) => toDecimals(sum, 2).replace(/\.?0+$/, '') || '0'
