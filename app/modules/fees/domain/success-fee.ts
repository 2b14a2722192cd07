import { exact, roundHalfUp } from '../../../kernel/exact.ts'
import { type Pence, pence } from '../../../kernel/money.ts'

/** The published fee: hundredths of a per cent of the contract's value, and the most it can be. */
export type FeeTerms = { readonly basisPoints: number; readonly cap: Pence }

/**
 * What the winner owes for the contracts of one lot: the percentage of their value over the first term without VAT,
 * never more than the cap that the tender published. In whole pence, halves up.
 */
export function successFee(contractValue: Pence, terms: FeeTerms): Pence {
  const share = pence(roundHalfUp(exact(contractValue).mul(exact(terms.basisPoints)).div(10_000n)))
  return share > terms.cap ? terms.cap : share
}

/** "1.00 %" from 100 basis points. */
export const percentText = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2).replace(/\.?0+$/, '')}%`
