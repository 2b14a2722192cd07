import { eq } from 'drizzle-orm'
import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { peopleOf } from '#app/modules/identity/queries/people-of.server.ts'
import { supplierContact } from '#app/modules/suppliers/queries/supplier-contact.server.ts'
import { db } from '#db/client.server.ts'
import { bids, bidVersions } from '#db/schema/bids.ts'

export type Recipient = { readonly personId: string | null; readonly address: string }

/** Everybody who bids for a supplier, and the address it gave for notices where that is none of theirs. */
export async function recipientsOf(supplierId: string): Promise<Recipient[]> {
  const people = await peopleOf(supplierId)
  const addresses = await addressesOf([...new Set(people.map(({ personId }) => personId))])
  const contact = await supplierContact(supplierId)
  const own = addresses.map(({ personId, email }): Recipient => ({ personId, address: email }))
  const known = contact === null || own.some(({ address }) => address === contact.email)
  return known ? own : [...own, { personId: null, address: contact.email }]
}

/** A bid as a message about it needs to know it, with every receipt. */
export async function bidToTell(bidId: string) {
  const rows = await db()
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

/** The suppliers that have begun a bid for a tender. For telling them of a change, and for no page. */
export async function suppliersWithBids(tenderId: string): Promise<string[]> {
  const rows = await db().selectDistinct({ id: bids.supplierId }).from(bids).where(eq(bids.tenderId, tenderId))
  return rows.map(({ id }) => id)
}
