import { inArray } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { suppliers } from '#db/schema/suppliers.ts'
import { organisationNames } from '../../identity/queries/organisation-names.server.ts'

export type NamedSupplier = {
  readonly id: string
  readonly name: string
  readonly companyNumber: string | null
  readonly charityNumber: string | null
  readonly smallOrMedium: boolean
  readonly voluntaryOrSocial: boolean
}

/** Who these suppliers are, by id. The panel has no way to this: bids stay nameless while they are scored. */
export async function supplierNames(
  ids: readonly string[],
  on: Db | Tx = db(),
): Promise<Record<string, NamedSupplier>> {
  if (ids.length === 0) return {}
  const rows = await on
    .select({
      id: suppliers.id,
      companyNumber: suppliers.companyNumber,
      charityNumber: suppliers.charityNumber,
      smallOrMedium: suppliers.smallOrMedium,
      voluntaryOrSocial: suppliers.voluntaryOrSocial,
    })
    .from(suppliers)
    .where(inArray(suppliers.id, [...ids]))
  const names = await organisationNames(
    rows.map(({ id }) => id),
    on,
  )
  return Object.fromEntries(rows.map((row) => [row.id, { ...row, name: names[row.id] ?? '' }]))
}
