import { hkdfSync } from 'node:crypto'
import { env } from '../env.server.ts'
import { type SigningKeys, signingKeys } from './receipt.server.ts'

const KEY_BYTES = 32

/** One key for each purpose, all from the installation's secret: what one unwraps, no other does. */
const derived = (purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', env().SECRET, new Uint8Array(), `clusterbuy/master/${purpose}/v1`, KEY_BYTES))

/** Wraps the private halves of the gates: the platform's lock on every bid. */
export const gateMasterKey = (): Uint8Array => derived('gate')

/** Wraps the keys of drafts and of staged files. */
export const draftMasterKey = (): Uint8Array => derived('draft')

/** Wraps the shares that holders have given until enough of them have. */
export const openingMasterKey = (): Uint8Array => derived('opening')

/** Proves that the link of an invitation came from this installation. */
export const invitationKey = (): Uint8Array => derived('invitation')

let receipts: SigningKeys | undefined

/** The pair that signs receipts and refusals. Its public half is printed in every tender. */
export function receiptKeys(): SigningKeys {
  receipts ??= signingKeys(derived('receipt'))
  return receipts
}
