import { categoryOf, isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import type { Category } from '#app/modules/categories/domain/category.ts'
import { isAnswered } from '#app/modules/tenders/domain/judging.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { TenderWindow } from './domain/bid.ts'
import type { Askings } from './domain/draft.ts'
import * as store from './store/drafts.server.ts'

export function categoryOfTender({ categoryKey }: Pick<PublishedTender, 'categoryKey'>): Category {
  if (!isCategoryKey(categoryKey)) throw new RangeError(`no such category: ${categoryKey}`)
  return categoryOf(categoryKey)
}

export const windowOf = ({ stage, version, closesAt }: Terms): TenderWindow => ({ stage, version, closesAt })

export const askingsOf = (document: PublishedTender): Askings => ({
  questions: document.criteria.filter(isAnswered).map(({ id }) => id),
  lines: categoryOfTender(document).schedule.map(({ key }) => key),
})

/** A bid with its draft, locked for a change, and what decides whether it may still change. */
export async function openDraft(tx: Tx, bidId: string) {
  const bid = await store.bidForUpdate(tx, bidId)
  const terms = bid && (await termsOf(bid.tenderId, tx))
  if (!bid || !terms) return null
  const kept = await store.draftOf(tx, bidId)
  return { bid, tender: windowOf(terms), draft: kept?.draft ?? null, ...askingsOf(terms.document) }
}
