import { eq } from 'drizzle-orm'
import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { peopleOf } from '#app/modules/identity/queries/people-of.server.ts'
import { supplierContact } from '#app/modules/suppliers/queries/supplier-contact.server.ts'
import { suppliersFollowing } from '#app/modules/tenders/queries/followers.server.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { bids, bidVersions } from '#db/schema/bids.ts'

export type Recipient = { readonly personId: string | null; readonly address: string }

/** Everybody who bids for a supplier, and the address it gave for notices where that is none of theirs. */
export async function recipientsOf(supplierId: string): Promise<Recipient[]> {
  const people = await peopleOf([supplierId])
  const addresses = await addressesOf([...new Set(people.map(({ personId }) => personId))])
  const contact = await supplierContact(supplierId)
  const own = addresses.map(({ personId, email }): Recipient => ({ personId, address: email }))
  const known = contact === null || own.some(({ address }) => address === contact.email)
  return known ? own : [...own, { personId: null, address: contact.email }]
}

/** A bid as a message about it needs to know it, with every receipt. */
export async function bidToTell(bidId: string, on: Db | Tx = db()) {
  const rows = await on
    .select({
      tenderId: bids.tenderId,
      supplierId: bids.supplierId,
      version: bids.version,
      receipt: bidVersions.receipt,
    })
    .from(bids)
    .leftJoin(bidVersions, eq(bidVersions.bidId, bids.id))
    .where(eq(bids.id, bidId))
  const [first] = rows
  return first ? { ...first, receipts: rows.flatMap(({ receipt }) => receipt ?? []) } : null
}

/**
 * The suppliers that are told what happens to a tender: those that have begun a bid, follow it or asked about it. In the
 * order of their ids, which says nothing of who came first. For telling them, and for no page.
 */
export async function suppliersToTell(tenderId: string): Promise<string[]> {
  const rows = await db().selectDistinct({ id: bids.supplierId }).from(bids).where(eq(bids.tenderId, tenderId))
  return [...new Set([...rows.map(({ id }) => id), ...(await suppliersFollowing(tenderId))])].sort()
}
