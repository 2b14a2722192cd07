import { exact, toDecimals } from '#app/kernel/exact.ts'
import { type Pence, pence, poundsFromPence } from '#app/kernel/money.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { type PriceRulePage, priceRulePage } from '#app/modules/tenders/queries/price-rule-page.server.ts'
import { endsAround, madeUpBids } from '../domain/made-up-bids.ts'
import { pastBids } from '../domain/past-bids.ts'
import { tieBreakSteps } from '../domain/terms.ts'
import type { OfferedTrial } from '../typed-trial.ts'
import { bidsOfPastLot, type PastLot, pastLots } from './past-lots.server.ts'

export type LaboratoryPage = Awaited<ReturnType<typeof laboratoryPage>>

/** What the weights and the price rule can be tried with: made-up bids, or one lot that this cluster judged before. */
export async function laboratoryPage(actor: Actor, tenderId: string, past: string | null) {
  const page = await priceRulePage(actor, tenderId)
  const { tender, open } = page
  const lots = await pastLots(tender.clusterId)
  const chosen = lots.find(({ lotId }) => lotId === past) ?? null
  const own = offeredBy(page)
  return {
    tender: { id: tender.id, title: tender.title },
    open,
    inventedEnds: tender.priceFloor === null || tender.priceCeiling === null,
    today: page.today,
    own,
    offered: chosen ? await withPast(own, chosen) : own,
    loaded: chosen?.title ?? null,
    past: lots.map(({ lotId, title }) => ({ lotId, title })),
  }
}

const poundsOf = (amount: Pence) => toDecimals(poundsFromPence(amount), 2).replace(/\.00$/, '')

function offeredBy({ tender, priceWeight, today }: PriceRulePage): OfferedTrial {
  const sections = tender.criteria
    .filter(({ parentId, kind }) => parentId === null && kind !== 'price')
    .map(({ id, title, weight }) => ({ id, title, weight }))
  const todayPounds = today && exact(today.yearly).mul(exact(tender.assumptions.years)).div(100n)
  const { priceFloor, priceCeiling } = tender
  const ends =
    priceFloor === null || priceCeiling === null
      ? endsAround(todayPounds ?? exact(100_000))
      : { floor: poundsFromPence(priceFloor), ceiling: poundsFromPence(priceCeiling) }
  const perPoint = exact(100).sub(exact(priceWeight)).mul(ends.ceiling.sub(ends.floor)).div(100n)
  const weighed = sections.map(({ id, weight }) => ({ id, weight: exact(weight) }))
  return {
    sections,
    priceWeight,
    way: tender.priceMethod,
    floor: toDecimals(ends.floor, 2).replace(/\.00$/, ''),
    ceiling: toDecimals(ends.ceiling, 2).replace(/\.00$/, ''),
    reference: todayPounds ? toDecimals(todayPounds, 0) : '',
    poundsPerPoint: priceWeight === '0' ? '' : toDecimals(perPoint.div(exact(priceWeight)), 0),
    mark: tender.qualityThreshold ?? '',
    topScore: Math.max(...tender.scale.map(({ score }) => score), 1),
    tieBreak: tieBreakSteps.filter((step) => tender.tieBreak.includes(step)),
    bids: madeUpBids(weighed, ends),
  }
}

async function withPast(own: OfferedTrial, past: PastLot): Promise<OfferedTrial> {
  const { floorPence, ceilingPence } = past.terms.document.price
  const judged = await bidsOfPastLot(past)
  return {
    ...own,
    floor: floorPence === null ? own.floor : poundsOf(pence(floorPence)),
    ceiling: ceilingPence === null ? own.ceiling : poundsOf(pence(ceilingPence)),
    bids: judged ? pastBids(judged.report, judged.letters, own.sections, own.topScore) : own.bids,
  }
}
