import { type Exact, exact, roundHalfUp, toDecimals } from './exact.ts'

/** Whole pence. A price, cost, fee or saving that somebody pays is always one of these. */
export type Pence = number & { readonly __unit: 'pence' }

/** Throws RangeError unless the amount is whole and small enough to be held exactly. */
export function pence(amount: number | bigint): Pence {
  const whole = Number(amount)
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not an amount in whole pence: ${amount}`)
  return whole as Pence
}

export const noPence = pence(0)

/** Rounds an exact number of pounds to the nearest penny, halves away from zero. */
export const penceFromPounds = (pounds: Exact): Pence => pence(roundHalfUp(pounds.mul(100n)))
export const poundsFromPence = (amount: Pence): Exact => exact(amount).div(100n)
export const sumPence = (amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce((total, amount) => total + BigInt(amount), 0n))

/** "12,345.60" without the pound sign, for tables whose heading carries it. */
export function poundsText(amount: Pence): string {
  const [whole = '0', decimals = '00'] = toDecimals(poundsFromPence(amount), 2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`
}

/** "£12,345.60", or "−£5.00" with a proper minus sign. */
export const money = (amount: Pence): string =>
  amount < 0 ? `−£${poundsText(pence(-amount))}` : `£${poundsText(amount)}`
