import { type Exact, exact } from '#app/kernel/exact.ts'
import type { Pence } from '#app/kernel/money.ts'
import { categoryOf, isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import type { PublishedLot, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { shortestDecimal } from './decimal-text.ts'
import { comparedPrice, type LotToEvaluate, lotEvaluation } from './lot-result.ts'
import { winnerOf } from './ranking.ts'
import { qualityStanding, standings } from './standing.ts'

/** The result with one thing other than published or committed: what each bid would cost, and who would win. */
export type OtherwiseResult = {
  readonly costs: readonly { readonly bidId: string; readonly cost: Pence }[]
  readonly winner: string | null
}

/** Quantities of one school, or of all together, more or less by a percentage. */
export type VolumeCase = OtherwiseResult & { readonly schoolId: string | null; readonly percent: number }

/** A published figure that was otherwise: the price of electricity, a rise in pay. */
export type ScenarioCase = OtherwiseResult & {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly published: string
  readonly assumed: string
}

const categoryFor = ({ categoryKey }: PublishedTender) => {
  if (!isCategoryKey(categoryKey)) throw new RangeError(`no such category: ${categoryKey}`)
  return categoryOf(categoryKey)
}

function otherwise(lot: LotToEvaluate): OtherwiseResult {
  const { terms, drawSeed, bids } = lotEvaluation(lot)
  const stillIn = bids.map((bid) => qualityStanding(terms, bid)).filter(({ missed }) => missed.length === 0)
  return {
    costs: lot.bids.map(({ bidId, prices }) => ({ bidId, cost: comparedPrice(lot.tender, lot.lot, prices) })),
    winner: winnerOf(terms, drawSeed, standings(terms, stillIn)),
  }
}

function withVolumes(tender: PublishedTender, lot: PublishedLot, schoolId: string | null, factor: Exact): PublishedLot {
  const adds = new Set(categoryFor(tender).sheet.fields.flatMap(({ key, adds: does }) => (does ? [key] : [])))
  const scaled = (key: string, value: string) => (adds.has(key) ? shortestDecimal(exact(value).mul(factor)) : value)
  return {
    ...lot,
    schools: lot.schools.map((school) =>
      schoolId !== null && school.id !== schoolId
        ? school
        : {
            ...school,
            quantities: Object.fromEntries(
              Object.entries(school.quantities).map(([key, value]) => [key, scaled(key, value)]),
            ),
          },
    ),
  }
}

const volumePercents = [-20, 20] as const

/** Who would win if one school, or all of them, needed a fifth less or a fifth more than it committed. */
export const volumeCases = (of: LotToEvaluate): VolumeCase[] =>
  [null, ...of.lot.schools.map(({ id }) => id)].flatMap((schoolId) =>
    volumePercents.map((percent) => {
      const factor = exact(100 + percent).div(100n)
      return { schoolId, percent, ...otherwise({ ...of, lot: withVolumes(of.tender, of.lot, schoolId, factor) }) }
    }),
  )

/** What a published figure might be instead: a quarter less or more, or 3 and 6 where it was published as nothing. */
const alternatives = (published: Exact): Exact[] =>
  published.equals(0n) ? [exact(3), exact(6)] : [exact('0.75'), exact('1.25')].map((factor) => published.mul(factor))

/** Who would win if a published figure turned out otherwise, one figure at a time. */
export function scenarioCases(of: LotToEvaluate): ScenarioCase[] {
  const { assumptions } = of.tender.price
  return categoryFor(of.tender).wholeLife.assumptions.flatMap(({ key, label, unit }) => {
    const published = assumptions.values[key]
    if (published === undefined) return []
    return alternatives(exact(published)).map((value): ScenarioCase => {
      const assumed = shortestDecimal(value)
      const price = {
        ...of.tender.price,
        assumptions: { ...assumptions, values: { ...assumptions.values, [key]: assumed } },
      }
      return { key, label, unit, published, assumed, ...otherwise({ ...of, tender: { ...of.tender, price } }) }
    })
  })
}
