import type { Sha256 } from './digest.ts'
import { entryName } from './entry-words.ts'
import { type Fact, ofType } from './history.ts'
import type { RecordBundle, RecordedTerms } from './record-bundle.ts'

const publications = ['tenders.published', 'tenders.deadline-extended'] as const

/** The first version of the terms that is not what the record says was published, in words, or null. */
export function changedTerms(bundle: RecordBundle, history: readonly Fact[], sha256: Sha256): string | null {
  const published = ofType(history, ...publications)
  for (const [index, { entry, data }] of published.entries()) {
    const terms = bundle.terms[index]
    if (!terms || terms.version !== data.version)
      return `Version ${data.version} of the terms is missing, which the record has in ${entryName(entry)}.`
    if (sha256(terms.text) !== data.sha256 || terms.sha256 !== data.sha256)
      return `Version ${terms.version} of the terms is not what was published: see ${entryName(entry)}.`
  }
  const extra = bundle.terms[published.length]
  return extra ? `Version ${extra.version} of the terms is not on the record.` : null
}

type Printed = {
  readonly sealing?: { readonly receiptKey?: { readonly id?: unknown; readonly publicKeyPem?: unknown } }
}

function printedKey({ text }: RecordedTerms) {
  try {
    return (JSON.parse(text) as Printed | null)?.sealing?.receiptKey ?? {}
  } catch {
    return {}
  }
}

/** Whether the keys that this file is checked with are those the tender printed: what differs, in words, or null. */
export function foreignKeys({ terms, receiptKey, keySets }: RecordBundle, history: readonly Fact[]): string | null {
  for (const version of terms) {
    const { id, publicKeyPem } = printedKey(version)
    if (id !== receiptKey.id || publicKeyPem !== receiptKey.publicKeyPem)
      return `The key for receipts is not the one printed in version ${version.version} of the terms.`
  }
  const [published] = ofType(history, 'tenders.published')
  if (!published) return keySets.length > 0 ? 'There are keys for a tender that was never published.' : null
  const { qualityKeySet, priceKeySet } = published.data
  const named = [
    { kind: 'quality', fingerprint: qualityKeySet },
    { kind: 'price', fingerprint: priceKeySet },
  ]
  const same =
    keySets.length === named.length &&
    named.every(({ kind, fingerprint }) => keySets.some((set) => set.kind === kind && set.fingerprint === fingerprint))
  return same ? null : `The keys of the seals are not those that the record has in ${entryName(published.entry)}.`
}
