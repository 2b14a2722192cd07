import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { fees, paymentEvents } from '#db/schema/fees.ts'
import type { Pence } from '../../kernel/money.ts'

/** Which tender a fee belongs to; its record is locked before the fee is. */
export async function tenderOfFee(tx: Tx, id: string): Promise<string | null> {
  const [fee] = await tx.select({ tenderId: fees.tenderId }).from(fees).where(eq(fees.id, id))
  return fee?.tenderId ?? null
}

export async function feeForUpdate(tx: Tx, id: string) {
  const [fee] = await tx.select().from(fees).where(eq(fees.id, id)).for('update')
  return fee ?? null
}

export async function feeOfLot(tx: Tx, lotId: string) {
  const [fee] = await tx.select({ id: fees.id }).from(fees).where(eq(fees.lotId, lotId))
  return fee ?? null
}

type NewFee = { id: string; tenderId: string; lotId: string; supplierId: string; amount: Pence; dueAt: Date }

export const insertFee = (tx: Tx, fee: NewFee) =>
  tx.insert(fees).values(fee).onConflictDoNothing({ target: fees.lotId })

export const keepCheckout = (tx: Tx, id: string, checkoutId: string, checkoutUrl: string) =>
  tx.update(fees).set({ checkoutId, checkoutUrl }).where(eq(fees.id, id))

export async function eventIsKnown(tx: Tx, eventId: string): Promise<boolean> {
  const [row] = await tx.select({ id: paymentEvents.id }).from(paymentEvents).where(eq(paymentEvents.id, eventId))
  return row !== undefined
}

export const keepEvent = (tx: Tx, id: string, type: string, at: Date) =>
  tx.insert(paymentEvents).values({ id, type, receivedAt: at }).onConflictDoNothing()

export const markPaid = (tx: Tx, id: string, reference: string, at: Date) =>
  tx.update(fees).set({ stage: sql`'paid'`, paidAt: at, paymentReference: reference }).where(eq(fees.id, id))
