import { createHash } from 'node:crypto'
import { identityToBytes, newKeyPair } from '#app/platform/seal/age-keys.ts'
import { wrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { keySetFault, keySetFingerprint } from '#app/platform/seal/key-set.ts'
import { gateMasterKey, receiptKeys } from '#app/platform/seal/master-keys.server.ts'
import { holdersNeeded } from './domain/name-holders.ts'
import type { Sealing } from './domain/publish-tender.ts'
import type { Tender } from './domain/tender.ts'

export type KeySetKind = 'quality' | 'price'

export type NewKeySet = {
  readonly kind: KeySetKind
  readonly version: number
  readonly threshold: number
  readonly gateRecipient: string
  readonly gateWrapped: Uint8Array
  readonly holders: string[]
  readonly fingerprint: string
}

/** The one place where a gate's private half unwraps. */
export const gateContext = (tenderId: string, kind: KeySetKind): string => `gate:${tenderId}:${kind}`

/** A fresh gate for each kind of envelope, its private half wrapped at once and known to nobody after. */
export async function newKeySets({ id, holders }: Pick<Tender, 'id' | 'holders'>): Promise<NewKeySet[]> {
  const made = (['quality', 'price'] as const).map(async (kind) => {
    const gate = await newKeyPair()
    const keys = holders.flatMap(({ qualityRecipient, priceRecipient }) => {
      const key = kind === 'quality' ? qualityRecipient : priceRecipient
      return key === null ? [] : [key]
    })
    const version = 1
    const fingerprint = await keySetFingerprint(id, kind, {
      version,
      threshold: holdersNeeded,
      gate: gate.recipient,
      holders: keys,
    })
    const gateWrapped = wrapSecret(gateMasterKey(), gateContext(id, kind), identityToBytes(gate.identity))
    return {
      kind,
      version,
      threshold: holdersNeeded,
      gateRecipient: gate.recipient,
      gateWrapped,
      holders: keys,
      fingerprint,
    }
  })
  return Promise.all(made)
}

/** What the published document says of the seal. */
export function sealingOf(sets: readonly NewKeySet[]): Sealing {
  const named = (kind: KeySetKind) => sets.find((set) => set.kind === kind)?.fingerprint ?? ''
  const { keyId: id, publicKeyPem } = receiptKeys()
  return { qualityKeySet: named('quality'), priceKeySet: named('price'), receiptKey: { id, publicKeyPem } }
}

/** A set that could not be opened again must never be published. */
export function refuseUnusable(sets: readonly NewKeySet[]): void {
  for (const { version, threshold, gateRecipient: gate, holders } of sets) {
    const fault = keySetFault({ version, threshold, gate, holders })
    if (fault) throw new Error(`a key set cannot be published: ${fault}`)
  }
}

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
