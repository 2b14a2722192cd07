import { exact } from '#app/kernel/exact.ts'
import { pence, poundsFromPence } from '#app/kernel/money.ts'
import type { PublishedCriterion, PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import type { Criterion, QualityCriterion } from './criteria.ts'
import { type PriceMethod, priceMethodNames } from './price-points.ts'
import { scaleFromLevels } from './scale.ts'
import { type Terms, type TieBreakStep, tieBreakSteps } from './terms.ts'

/** The part of a published tender that decides how bids are assessed. */
export type TenderTerms = Pick<PublishedTender, 'scale' | 'criteria' | 'qualityThreshold' | 'tieBreak'> & {
  readonly price: Pick<PublishedTender['price'], 'method' | 'floorPence' | 'ceilingPence'>
}

const minimumOf = ({ minimum }: PublishedCriterion) => (minimum === null ? null : exact(minimum))

function quality(all: readonly PublishedCriterion[], one: PublishedCriterion): QualityCriterion {
  const { id } = one
  const weight = exact(one.weight)
  if (one.kind === 'scored') return { kind: 'scored', id, weight, minimum: minimumOf(one) }
  if (one.kind === 'price') throw new RangeError('the price stands at the top, not within a group')
  const children = all.filter(({ parentId }) => parentId === id).map((child) => quality(all, child))
  return { kind: 'group', id, weight, minimum: minimumOf(one), children }
}

function priceMethod(price: TenderTerms['price']): PriceMethod {
  const name = priceMethodNames.find((known) => known === price.method)
  if (name === undefined) throw new RangeError(`no such price method: ${price.method}`)
  if (name === 'benchmark') throw new RangeError('the tender publishes no reference price')
  if (name !== 'floor-ceiling') return { name }
  if (price.floorPence === null || price.ceilingPence === null) throw new RangeError('floor and ceiling are missing')
  const pounds = (amount: number) => poundsFromPence(pence(amount))
  return { name, floor: pounds(price.floorPence), ceiling: pounds(price.ceilingPence) }
}

function step(text: string): TieBreakStep {
  const known = tieBreakSteps.find((name) => name === text)
  if (known === undefined) throw new RangeError(`no such tie-break step: ${text}`)
  return known
}

/** The assessment methodology exactly as the tender published it, by weighted sum. Throws RangeError on terms that cannot have been published. */
export function termsFromTender(tender: TenderTerms): Terms {
  const method = priceMethod(tender.price)
  const top = tender.criteria.filter(({ parentId }) => parentId === null)
  return {
    scale: scaleFromLevels(tender.scale),
    criteria: top.map(
      (one): Criterion =>
        one.kind === 'price'
          ? { kind: 'price', id: one.id, weight: exact(one.weight), method }
          : quality(tender.criteria, one),
    ),
    rule: { name: 'weighted-sum' },
    qualityThreshold: tender.qualityThreshold === null ? null : exact(tender.qualityThreshold),
    tieBreak: tender.tieBreak.map(step),
  }
}
