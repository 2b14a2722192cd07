import { eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { suppliers } from '#db/schema/suppliers.ts'
import { organisationNames } from '../../identity/queries/organisation-names.server.ts'

export type SupplierContact = { readonly name: string; readonly email: string }

/** Where to write to a supplier about its bids, contracts and fees. Null when there is no such supplier. */
export async function supplierContact(supplierId: string): Promise<SupplierContact | null> {
  const [found] = await db()
    .select({ email: suppliers.contactEmail })
    .from(suppliers)
    .where(eq(suppliers.id, supplierId))
  const name = (await organisationNames([supplierId]))[supplierId]
  return found && name !== undefined ? { name, email: found.email } : null
}
