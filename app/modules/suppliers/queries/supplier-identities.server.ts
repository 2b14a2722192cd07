import { inArray } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { suppliers } from '#db/schema/suppliers.ts'
import { organisationNames } from '../../identity/queries/organisation-names.server.ts'

export type SupplierIdentity = { readonly name: string; readonly numbers: readonly string[]; readonly email: string }

/** What gives these suppliers away in a text, by id, so that it can be hidden from a panel that scores without names. */
export async function supplierIdentities(ids: readonly string[]): Promise<Record<string, SupplierIdentity>> {
  if (ids.length === 0) return {}
  const [rows, names] = await Promise.all([
    db()
      .select({
        id: suppliers.id,
        companyNumber: suppliers.companyNumber,
        charityNumber: suppliers.charityNumber,
        email: suppliers.contactEmail,
      })
      .from(suppliers)
      .where(inArray(suppliers.id, [...ids])),
    organisationNames(ids),
  ])
  const identityOf = ({ id, companyNumber, charityNumber, email }: (typeof rows)[number]) => ({
    name: names[id] ?? '',
    numbers: [companyNumber, charityNumber].filter((number) => number !== null),
    email,
  })
  return Object.fromEntries(rows.map((row) => [row.id, identityOf(row)]))
}
