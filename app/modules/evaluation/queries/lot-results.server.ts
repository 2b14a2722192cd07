import { exact } from '#app/kernel/exact.ts'
import { type Pence, penceFromPounds, poundsFromPence } from '#app/kernel/money.ts'
import { type DerivationStep, derivationOf } from '#app/modules/categories/domain/derivation.ts'
import { wholeLifePence } from '#app/modules/categories/domain/whole-life-cost.ts'
import type { Terms } from '#app/modules/tenders/queries/terms.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { expectedInput, type LotReport, lotReport, type ReportedBid } from '../domain/lot-report.ts'
import { bidCost, type LotToEvaluate } from '../domain/lot-result.ts'
import { type SchoolCosts, schoolCosts } from '../domain/school-costs.ts'
import { termsFromTender } from '../domain/terms-from-tender.ts'
import { type ValuePicture, valuePicture } from '../domain/value-picture.ts'
import { lotsToEvaluate } from './lots-to-evaluate.server.ts'
import { resultRows } from './result-rows.server.ts'

export type CostLineShown = {
  readonly key: string
  readonly label: string
  readonly perYear: Pence
  readonly wholeLife: Pence
  readonly steps: readonly DerivationStep[]
}
export type BidCostShown = { readonly bidId: string; readonly total: Pence; readonly lines: readonly CostLineShown[] }
export type RankShares = { readonly bidId: string; readonly shares: readonly string[] }

export type LotResult = {
  readonly lotId: string
  readonly number: number
  readonly title: string
  readonly computedAt: string
  readonly drawSeed: string
  /** The calculation file that was kept, and whether working it out anew gives the same. */
  readonly input: string
  readonly inputSha256: string
  readonly outputSha256: string
  readonly matches: boolean
  readonly report: LotReport
  readonly costs: readonly BidCostShown[]
  readonly schoolCosts: readonly SchoolCosts[]
  readonly picture: ValuePicture | null
  readonly rankShares: readonly RankShares[]
}

type Kept = Awaited<ReturnType<typeof resultRows>>[number]

/** The results of a tender's lots as they were kept, each with how every number came about. None before they are computed. */
export async function lotResults(terms: Terms, on: Db | Tx = db()): Promise<LotResult[]> {
  const rows = await resultRows(terms.tenderId, on)
  const [first] = rows
  if (!first) return []
  const lots = await lotsToEvaluate(terms, seedOf(first), on)
  return lots.flatMap((lot) => {
    const row = rows.find(({ lotId }) => lotId === lot.lot.id)
    // Of a tender that ended without an award the prices are no longer to be had, and so no result is shown.
    return row && lot.bids.length > 0 ? [resultOf(lot, row)] : []
  })
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

function seedOf({ input }: Kept): string {
  const seed = field(JSON.parse(input), 'drawSeed')
  return typeof seed === 'string' ? seed : ''
}

function resultOf(lot: LotToEvaluate, row: Kept): LotResult {
  const report = lotReport(lot)
  const { id: lotId, number, title } = lot.lot
  return {
    lotId,
    number,
    title,
    computedAt: row.computedAt.toISOString(),
    drawSeed: lot.drawSeed,
    input: row.input,
    inputSha256: row.inputSha256,
    outputSha256: row.outputSha256,
    matches: expectedInput(lot) === row.input,
    report,
    costs: lot.bids.map((bid) => costOf(lot, bid)),
    schoolCosts: schoolCosts(lot),
    picture: valuePicture(termsFromTender(lot.tender), report.bids.flatMap(placed)),
    rankShares: sharesOf(row.output),
  }
}

function placed({ rank, pricePence, quality, total }: ReportedBid) {
  if (rank === null || quality === null || total === null) return []
  return [{ price: poundsFromPence(pricePence), quality: exact(quality), total: exact(total) }]
}

function costOf(lot: LotToEvaluate, { bidId, prices }: LotToEvaluate['bids'][number]): BidCostShown {
  const cost = bidCost(lot.tender, lot.lot, prices)
  const { discountPercent } = lot.tender.price.assumptions
  return {
    bidId,
    total: wholeLifePence(cost),
    lines: cost.lines.map((line) => ({
      key: line.key,
      label: line.label,
      perYear: penceFromPounds(line.perYear),
      wholeLife: penceFromPounds(line.wholeLife),
      steps: derivationOf(line, discountPercent),
    })),
  }
}

/** How often each bid takes each place when the weights are varied, as the kept result says it. */
function sharesOf(output: unknown): RankShares[] {
  const bids = field(field(output, 'sensitivity'), 'bids')
  if (!Array.isArray(bids)) return []
  return bids.map((bid: unknown) => {
    const shares = field(bid, 'rankShares')
    return { bidId: String(field(bid, 'bid')), shares: Array.isArray(shares) ? shares.map(String) : [] }
  })
}
