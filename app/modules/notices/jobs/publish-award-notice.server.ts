import { exact } from '#app/kernel/exact.ts'
import { londonDate } from '#app/kernel/london-time.ts'
import { type Pence, penceFromPounds } from '#app/kernel/money.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { awardsOfTender } from '../../award/queries/award-of-lot.server.ts'
import { lotsLeftForGood } from '../../award/queries/lots-left.server.ts'
import { resultRows } from '../../evaluation/queries/result-rows.server.ts'
import { theService } from '../../identity/domain/actor.ts'
import { supplierNames } from '../../suppliers/queries/supplier-names.server.ts'
import { termsOf } from '../../tenders/queries/terms.server.ts'
import { awardRelease } from '../domain/award-release.ts'
import { noticeIsPublished } from '../queries/notice-of-event.server.ts'
import { publishNotice } from '../use-cases/publish-notice.server.ts'

/** Makes an approved award known: who won which lot, for how much, and until when the standstill runs. */
export async function publishAwardNotice({ key, chain: tenderId, at }: EventNotice): Promise<void> {
  if (await noticeIsPublished(key)) return
  const terms = await termsOf(tenderId)
  const awards = await awardsOfTender(tenderId)
  if (!terms || awards.length === 0) return
  const prices = await offeredPrices(tenderId)
  const names = await supplierNames(awards.map(({ supplierId }) => supplierId))
  const awarded = awards.map(({ lotId, bidId, supplierId, approvedAt, standstillUntil }) => {
    const value = prices.get(bidId)
    if (value === undefined) throw new Error(`the result of lot ${lotId} has no price for the bid that won it`)
    const supplier = { id: supplierId, name: names[supplierId]?.name ?? '' }
    // The summaries go out in the act of approval, and standstill begins with its day.
    const days = { standstillFrom: londonDate(approvedAt), standstillUntil }
    return { lotId, supplier, value, approvedAt, ...days, summariesSentAt: approvedAt }
  })
  const release = awardRelease(terms.document, awarded, new Date(at), await lotsLeftForGood(tenderId))
  const notice = { eventKey: key, tenderId, kind: 'award' as const, release, publishedAt: new Date(at) }
  await publishNotice.run({ actor: theService }, notice)
}

type Compared = { readonly bids: readonly { readonly id: string; readonly price: string }[] }

/** What each bid was compared at, by bid. */
async function offeredPrices(tenderId: string): Promise<Map<string, Pence>> {
  const rows = await resultRows(tenderId)
  const bids = rows.flatMap(({ input }) => (JSON.parse(input) as Compared).bids)
  return new Map(bids.map(({ id, price }) => [id, penceFromPounds(exact(price))]))
}
