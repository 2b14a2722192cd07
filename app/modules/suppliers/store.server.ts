import { eq } from 'drizzle-orm'
import { Refused } from '#app/platform/refusals.ts'
import type { Tx } from '#db/client.server.ts'
import { suppliers } from '#db/schema/suppliers.ts'
import type { NewSupplier } from './domain/register-supplier.ts'

export async function companyNumberTaken(tx: Tx, number: string | null): Promise<boolean> {
  if (number === null) return false
  const rows = await tx.select({ id: suppliers.id }).from(suppliers).where(eq(suppliers.companyNumber, number))
  return rows.length > 0
}

export async function charityNumberTaken(tx: Tx, number: string | null): Promise<boolean> {
  if (number === null) return false
  const rows = await tx.select({ id: suppliers.id }).from(suppliers).where(eq(suppliers.charityNumber, number))
  return rows.length > 0
}

/** Two colleagues may register at once: the constraint decides, in the same words as the rule. */
export async function addSupplier(tx: Tx, { name: _, ...supplier }: NewSupplier): Promise<void> {
  const added = await tx.insert(suppliers).values(supplier).onConflictDoNothing().returning({ id: suppliers.id })
  if (added.length === 0) throw new Refused(supplier.companyNumber ? 'company-number-taken' : 'charity-number-taken')
}
