import { type KeyPair, newKeyPair } from '../age-keys.ts'
import type { Binding } from '../binding.ts'
import { utf8 } from '../bytes.ts'
import { type SealedEnvelope, sealEnvelope } from '../envelope.ts'
import type { Part } from '../inner-manifest.ts'
import type { KeySet } from '../key-set.ts'
import { recoverIdentity, unwrapShare } from '../open-envelope.ts'

export type TenderKeys = { readonly keySet: KeySet; readonly gate: KeyPair; readonly holders: readonly KeyPair[] }

export async function tenderKeys(threshold = 2, holderCount = 3): Promise<TenderKeys> {
  const gate = await newKeyPair()
  const holders = await Promise.all(Array.from({ length: holderCount }, newKeyPair))
  const keySet = { version: 1, threshold, gate: gate.recipient, holders: holders.map(({ recipient }) => recipient) }
  return { keySet, gate, holders }
}

export const priceOfDarlaston: Binding = { tenderId: 'tender-1', bidId: 'bid-1', version: 1, kind: 'price' }

export const somePart: Part = {
  name: 'schedule.json',
  type: 'application/json',
  bytes: utf8('{"pencePerCopy":"0.41"}'),
}

export const sealedBid = async (keys: TenderKeys, binding = priceOfDarlaston, parts = [somePart]) =>
  sealEnvelope(keys.keySet, binding, parts)

export const sharesOf = (
  keys: TenderKeys,
  envelope: SealedEnvelope,
  chosen: readonly number[],
): Promise<Uint8Array[]> =>
  Promise.all(chosen.map((i) => unwrapShare(at(keys.holders, i).identity, at(envelope.shareWraps, i))))

export const recoveredBy = async (keys: TenderKeys, envelope: SealedEnvelope, chosen: readonly number[]) =>
  recoverIdentity({ envelope, gateIdentity: keys.gate.identity, shares: await sharesOf(keys, envelope, chosen) })

export function at<Item>(items: readonly Item[], i: number): Item {
  const item = items[i]
  if (item === undefined) throw new RangeError(`no item ${i}`)
  return item
}

export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const index = Math.floor(bit / 8) % copy.length
  copy[index] = at([...copy.subarray(index, index + 1)], 0) ^ (1 << (bit % 8))
  return copy
}
