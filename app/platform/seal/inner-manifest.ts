import { type Binding, sameBinding } from './binding.ts'
import { textOf, utf8 } from './bytes.ts'

/** One file of a bid as the supplier gave it. */
export type Part = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/**
 * What fixes a part without showing it: `commitment` is the hex SHA-256 of the 32 salt bytes followed by the content.
 * The salt keeps anyone who holds the commitment from trying likely prices against it. `size` is in bytes, unpadded.
 */
export type PartCommitment = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly salt: string
  readonly commitment: string
}

export type InnerManifest = {
  readonly binding: Binding
  readonly keySetFingerprint: string
  readonly parts: readonly PartCommitment[]
}

const FORMAT = 'clusterbuy/inner-manifest/v1'
const HEX_32_BYTES = /^[0-9a-f]{64}$/

export const writeManifest = (manifest: InnerManifest): Uint8Array =>
  utf8(JSON.stringify({ format: FORMAT, ...manifest }))

/** Throws on anything `writeManifest` could not have written: whoever sealed it may be hostile. */
export function readManifest(bytes: Uint8Array): InnerManifest {
  const { format, binding, keySetFingerprint, parts } = record(JSON.parse(textOf(bytes)))
  if (format !== FORMAT || !Array.isArray(parts)) throw new TypeError('manifest')
  return {
    binding: readBinding(record(binding)),
    keySetFingerprint: text(keySetFingerprint),
    parts: parts.map(readPart),
  }
}

function readBinding(value: Record<string, unknown>): Binding {
  const { kind } = value
  if (kind !== 'quality' && kind !== 'price') throw new TypeError('manifest')
  return { tenderId: text(value.tenderId), bidId: text(value.bidId), version: count(value.version), kind }
}

function readPart(value: unknown): PartCommitment {
  const part = record(value)
  const salt = text(part.salt)
  const commitment = text(part.commitment)
  if (!HEX_32_BYTES.test(salt) || !HEX_32_BYTES.test(commitment)) throw new TypeError('manifest')
  return { name: text(part.name), type: text(part.type), size: count(part.size), salt, commitment }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('manifest')
  return Object.fromEntries(Object.entries(value))
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('manifest')
  return value
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new TypeError('manifest')
  return value
}

/** The manifest was sealed for this very envelope: same tender, bid, version and kind, and the same key set. */
export const belongsTo = (manifest: InnerManifest, binding: Binding, keySetFingerprint: string): boolean =>
  sameBinding(manifest.binding, binding) && manifest.keySetFingerprint === keySetFingerprint
