import type { PaymentRefusal } from '../domain/payment.ts'

export const wording = {
  'wrong-amount': 'The payment is not of the amount that is due. Nothing was recorded as paid.',
} satisfies Record<PaymentRefusal, string>
