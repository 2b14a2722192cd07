import { z } from 'zod'
import type { Pence } from '../../kernel/money.ts'

const amount = z
  .number()
  .int()
  .min(0)
  .transform((value) => value as Pence)

export const ChargeFee = z.object({
  tenderId: z.uuid(),
  lotId: z.uuid(),
  supplierId: z.uuid(),
  contractValue: amount,
  basisPoints: z.number().int().min(0).max(10_000),
  cap: amount,
})

export const OpenCheckout = z.object({ feeId: z.uuid(), checkoutId: z.string().min(1), checkoutUrl: z.url() })

export const RecordPayment = z.object({
  feeId: z.uuid(),
  eventId: z.string().min(1),
  type: z.string().min(1),
  amount,
  currency: z.string(),
  reference: z.string(),
})
