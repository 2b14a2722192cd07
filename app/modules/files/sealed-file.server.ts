import { randomBytes } from 'node:crypto'
import { textOf, utf8 } from '#app/platform/seal/bytes.ts'
import { unwrapSecret, wrapSecret } from '#app/platform/seal/gate-keys.server.ts'
import { draftMasterKey } from '#app/platform/seal/master-keys.server.ts'

export type SealedFile = {
  readonly wrappedKey: Uint8Array
  readonly sealedName: Uint8Array
  readonly sealed: Uint8Array
}

const KEY_BYTES = 32
const context = (what: 'key' | 'name' | 'content', id: string): string => `staged-file-${what}:${id}`

/** Locks a file and its name under a key of their own; whoever removes the row destroys the key with it. */
export function sealFile(id: string, name: string, bytes: Uint8Array): SealedFile {
  const key = new Uint8Array(randomBytes(KEY_BYTES))
  return {
    wrappedKey: wrapSecret(draftMasterKey(), context('key', id), key),
    sealedName: wrapSecret(key, context('name', id), utf8(name)),
    sealed: wrapSecret(key, context('content', id), bytes),
  }
}

const keyOf = (id: string, wrappedKey: Uint8Array): Uint8Array =>
  unwrapSecret(draftMasterKey(), context('key', id), wrappedKey)

export const nameOf = (id: string, file: Pick<SealedFile, 'wrappedKey' | 'sealedName'>): string =>
  textOf(unwrapSecret(keyOf(id, file.wrappedKey), context('name', id), file.sealedName))

export const contentOf = (id: string, file: Pick<SealedFile, 'wrappedKey' | 'sealed'>): Uint8Array =>
  unwrapSecret(keyOf(id, file.wrappedKey), context('content', id), file.sealed)
