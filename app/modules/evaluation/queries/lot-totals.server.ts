import { type Pence, penceFromPounds } from '#app/kernel/money.ts'
import type { Points } from '#app/kernel/points.ts'
import { wholeLifePence } from '#app/modules/categories/domain/whole-life-cost.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { evaluate } from '../domain/evaluate.ts'
import { bidCost, type LotToEvaluate, lotEvaluation } from '../domain/lot-result.ts'
import { lotsToEvaluate } from './lots-to-evaluate.server.ts'
import { resultRows } from './result-rows.server.ts'

export type LotTotals = {
  readonly lotId: string
  readonly bids: readonly {
    readonly bidId: string
    /** The total under the published rule, not rounded. */
    readonly total: Points
    readonly cost: Pence
    readonly schools: readonly { readonly schoolId: string; readonly cost: Pence }[]
  }[]
}

function totalsOf(lot: LotToEvaluate): LotTotals {
  const { ranking } = evaluate({ ...lotEvaluation(lot), sensitivity: null })
  return {
    lotId: lot.lot.id,
    bids: ranking.flatMap(({ bid: bidId, total, price }) => {
      if (total === null) return []
      const prices = lot.bids.find((one) => one.bidId === bidId)?.prices ?? {}
      const schools = lot.lot.schools.map((school) => {
        const alone = { ...lot.lot, schools: [school] }
        return { schoolId: school.id, cost: wholeLifePence(bidCost(lot.tender, alone, prices)) }
      })
      return { bidId, total, cost: penceFromPounds(price), schools }
    }),
  }
}

/** The exact total of every bid that is still in, and what it costs each school. None before there is a result. */
export async function lotTotals(terms: Terms, on: Db | Tx = db()): Promise<LotTotals[]> {
  const rows = await resultRows(terms.tenderId, on)
  const counted = rows.map(({ lotId }) => lotId)
  const lots = rows.length === 0 ? [] : await lotsToEvaluate(terms, 'only the draw needs a seed', on)
  return lots.filter(({ lot, bids }) => counted.includes(lot.id) && bids.length > 0).map(totalsOf)
}
