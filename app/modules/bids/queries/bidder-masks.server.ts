import { inArray } from 'drizzle-orm'
import { supplierIdentities } from '#app/modules/suppliers/queries/supplier-identities.server.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bids } from '#db/schema/bids.ts'
import { maskBidder, namesIn } from '../domain/mask-bidder.ts'

const afterAward: readonly Stage[] = ['standstill', 'awarded']

/** Hides from a text of a bid whose it is, and says whether the award is made, so that the text as sent may be shown too. */
export async function bidderMasks(bidIds: readonly string[], on: Db | Tx = db()) {
  const rows = await on
    .select({ bidId: bids.id, supplierId: bids.supplierId, tenderId: bids.tenderId })
    .from(bids)
    .where(inArray(bids.id, [...bidIds]))
  const [identities, tender] = await Promise.all([
    supplierIdentities([...new Set(rows.map(({ supplierId }) => supplierId))]),
    rows[0] ? tenderStage(rows[0].tenderId, on) : null,
  ])
  const identityOf = (bidId: string) => identities[rows.find((row) => row.bidId === bidId)?.supplierId ?? '']
  return {
    awarded: tender !== null && tender !== undefined && afterAward.includes(tender.stage),
    mask: (bidId: string, text: string): string => {
      const identity = identityOf(bidId)
      return identity ? maskBidder(text, identity) : ''
    },
  }
}

type Answered = { readonly id: string; readonly title: string; readonly text: string }

/** The answers in which a supplier names itself, with what it wrote there: for the supplier alone, before it submits. */
export async function answersThatName(supplierId: string, answers: readonly Answered[]) {
  const identity = (await supplierIdentities([supplierId]))[supplierId]
  return answers.flatMap(({ id, title, text }) => {
    const found = identity ? namesIn(text, identity) : []
    return found.length > 0 ? [{ id, title, found }] : []
  })
}
