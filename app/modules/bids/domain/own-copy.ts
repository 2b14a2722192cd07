import type { Field } from './receipt-fields.ts'

export type OwnKey = { readonly kind: 'quality' | 'price'; readonly identity: string }
export type OwnPart = {
  readonly name: string
  readonly size: number
  readonly salt: string
  readonly commitment: string
}
export type OwnEnvelope = OwnKey & { readonly parts: readonly OwnPart[] }

/**
 * The supplier's own copy as text to keep: the two keys that open its envelopes, and what each part was committed to. It
 * is shown once and never stored by us.
 */
export function ownCopyText(about: readonly Field[], envelopes: readonly OwnEnvelope[]): string {
  const lines = [
    'Clusterbuy own copy of a sealed bid. Whoever has this text can read the bid: keep it to yourselves.',
    ...about.map(([label, value]) => `${label}: ${value}`),
    ...envelopes.map(({ kind, identity }) => `${kind} key: ${identity}`),
    ...envelopes.flatMap(({ kind, parts }) =>
      parts.map(({ name, size, salt, commitment }) => `${kind} part: ${name}, ${size} bytes, ${salt}, ${commitment}`),
    ),
  ]
  return `${lines.join('\n')}\n`
}

const KEY = /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/g

/** The keys in whatever was pasted: the whole text or only the keys. Which envelope each opens shows by trying. */
export const keysIn = (pasted: string): string[] => [...new Set(pasted.toUpperCase().match(KEY) ?? [])]
