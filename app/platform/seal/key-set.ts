import { hex } from '@scure/base'
import { isRecipient } from './age-keys.ts'
import type { EnvelopeKind } from './binding.ts'
import { labelled, sha256 } from './bytes.ts'

/** The public keys that one kind of envelope of one tender is sealed to. */
export type KeySet = {
  readonly version: number
  /** How many opening holders are needed: at least two, so that nobody opens alone. */
  readonly threshold: number
  readonly gate: string
  /** In the order in which the shares are stored. */
  readonly holders: readonly string[]
}

export type KeySetFault =
  | 'not-a-version'
  | 'threshold-below-two'
  | 'too-few-holders'
  | 'too-many-holders'
  | 'not-a-recipient'
  | 'repeated-key'

const MOST_HOLDERS = 255

/** Why a key set cannot be published or sealed to, or null. */
export function keySetFault(keySet: KeySet): KeySetFault | null {
  const { version, threshold, gate, holders } = keySet
  const keys = [gate, ...holders]
  if (!Number.isSafeInteger(version) || version < 1) return 'not-a-version'
  if (!Number.isSafeInteger(threshold) || threshold < 2) return 'threshold-below-two'
  if (holders.length < threshold) return 'too-few-holders'
  if (holders.length > MOST_HOLDERS) return 'too-many-holders'
  if (!keys.every(isRecipient)) return 'not-a-recipient'
  // One key twice would give one person two shares, or a holder the gate.
  if (new Set(keys).size !== keys.length) return 'repeated-key'
  return null
}

/** Hex SHA-256 that names a key set: printed in the tender, in every receipt and in the record. */
export async function keySetFingerprint(tenderId: string, kind: EnvelopeKind, keySet: KeySet): Promise<string> {
  const { version, threshold, gate, holders } = keySet
  const items = [tenderId, kind, version, threshold, gate, holders.length, ...holders]
  return hex.encode(await sha256(labelled('clusterbuy/key-set/v1', items)))
}
