import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { awards, lotsLeft } from '#db/schema/award.ts'

type Left = { readonly tenderId: string; readonly lotId: string; readonly reasons: string }

export const lotsLeftOf = (on: Db | Tx, tenderId: string) =>
  on.select().from(lotsLeft).where(eq(lotsLeft.tenderId, tenderId)).orderBy(lotsLeft.lotId)

/** A lot that is left is recommended to nobody: a recommendation that was not approved goes. */
export async function keepLotLeft(tx: Tx, { tenderId, lotId, reasons }: Left, leftBy: string, leftAt: Date) {
  await tx.delete(awards).where(eq(awards.lotId, lotId))
  await tx.insert(lotsLeft).values({ tenderId, lotId, reasons, leftBy, leftAt })
}

export async function dropLotLeft(tx: Tx, lotId: string): Promise<void> {
  await tx.delete(lotsLeft).where(eq(lotsLeft.lotId, lotId))
}

type Approved = { readonly approvedBy: string; readonly approvedAt: Date; readonly minuteReference: string }

export const approveLotsLeft = (tx: Tx, tenderId: string, approved: Approved) =>
  tx.update(lotsLeft).set(approved).where(eq(lotsLeft.tenderId, tenderId))
