import { isId } from '#app/kernel/ids.ts'
import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'
import { criteriaOfLots } from '#app/modules/tenders/domain/lot-criteria.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { isFreeOf } from '../domain/assessment.ts'
import { mayCompute } from '../policy.ts'
import { agreedReasons } from './agreed-reasons.server.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'
import { type LotResult, lotResults } from './lot-results.server.ts'

export type ResultPage = Awaited<ReturnType<typeof clusterResult>>

/** The result for those who act for the cluster. Bids have letters here; the route may add names, since the prices are open. */
export async function clusterResult(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms || !actsFor(actor, terms.clusterId)) throw new NotFound('result')
  return { ...(await resultOf(terms)), mayCompute: mayCompute(actor, terms) }
}

/** The same for a member of the panel, without any figure of a bid whose bidder they have an interest in. Nothing for an assessor from outside, nor for whoever speaks for a school. */
export async function panelResult(actor: Actor, tenderId: string) {
  const { personId, members, assessment } = await assessmentFor(actor, tenderId)
  const terms = await termsOf(tenderId)
  const isOutside = members.some(
    ({ personId: id, role }) => id === personId && (role === 'assessor' || role === 'school'),
  )
  if (!terms || isOutside) throw new NotFound('result')
  const page = await resultOf(terms)
  const readable = (bidId: string) => isFreeOf(assessment, personId, bidId)
  return {
    ...page,
    mayCompute: false,
    hidden: assessment.bids.some(({ bidId }) => !readable(bidId)),
    lots: page.lots.map((lot) => withoutBids(lot, readable)),
    aliases: Object.fromEntries(Object.entries(page.aliases).filter(([bidId]) => readable(bidId))),
    reasons: page.reasons.filter(({ bidId }) => readable(bidId)),
  }
}

type FoundTerms = NonNullable<Awaited<ReturnType<typeof termsOf>>>

async function resultOf(terms: FoundTerms) {
  const { tenderId, stage, document } = terms
  const lots = await lotResults(terms)
  const bids = lots.length > 0 ? await openedBids(tenderId) : []
  return {
    tender: headingOf(document),
    stage,
    criteria: criteriaOfLots(document).map(({ id, title, kind, weight }) => ({ id, title, kind, weight })),
    levels: document.scale,
    discountPercent: document.price.assumptions.discountPercent,
    years: document.price.assumptions.years,
    priceMethod: document.price.method,
    hasAuction: document.price.auction !== undefined,
    lots,
    aliases: Object.fromEntries(bids.map(({ bidId, alias }) => [bidId, alias])),
    reasons: lots.length > 0 ? await agreedReasons(terms) : [],
  }
}

/** Takes every figure of the other bids out: with one bid hidden its price must not follow from the rest either. */
function withoutBids(lot: LotResult, readable: (bidId: string) => boolean): LotResult {
  const hidden = lot.report.bids.some(({ bidId }) => !readable(bidId))
  if (!hidden) return lot
  const { report } = lot
  return {
    ...lot,
    input: '',
    picture: null,
    costs: lot.costs.filter(({ bidId }) => readable(bidId)),
    schoolCosts: lot.schoolCosts.map((school) => ({
      ...school,
      costs: school.costs.filter(({ bidId }) => readable(bidId)),
    })),
    rankShares: lot.rankShares.filter(({ bidId }) => readable(bidId)),
    report: {
      ...report,
      bids: report.bids
        .filter(({ bidId }) => readable(bidId))
        .map((bid) => ({ ...bid, dominatedBy: bid.dominatedBy.filter(readable) })),
      rankReversals: [],
      stability: null,
    },
  }
}
