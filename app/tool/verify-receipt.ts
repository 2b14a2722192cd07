import type { ReadReceipt, ReceiptFacts } from '#app/modules/audit/domain/receipt-facts.ts'
import { receiptLabels, receiptOf, refusalOf } from '#app/modules/bids/domain/receipt-fields.ts'
import { readReceipt, verifyReceipt } from '#app/platform/seal/receipt.ts'

const documents = new Map<string, ReceiptFacts['document']>([
  [receiptOf, 'receipt'],
  [refusalOf, 'refusal'],
])

/** What the lines of a receipt say, or null when one that matters is missing. The signature is not judged here. */
function factsOf(text: string): ReceiptFacts | null {
  const lines = new Map(readReceipt(text)?.fields)
  const line = (label: keyof typeof receiptLabels): string => lines.get(receiptLabels[label]) ?? ''
  const document = documents.get(line('what'))
  if (!document) return null
  return {
    document,
    tenderId: line('tender'),
    lotId: line('lot'),
    bidId: line('bid'),
    version: Number(line('version')),
    termsVersion: Number(line('termsVersion')),
    receivedAt: line('receivedAt'),
    deadline: line('deadline'),
    qualityDigest: line('qualityDigest'),
    priceDigest: line('priceDigest'),
    qualityKeySet: line('qualityKeySet'),
    priceKeySet: line('priceKeySet'),
    seq: Number(line('entry')),
    hash: line('entryHash'),
    prev: line('previousHash') === 'none' ? '' : line('previousHash'),
  }
}

/** Whether this key, in PEM form, signed exactly this text. False, too, where the key is none. */
export async function isGenuine(text: string, publicKeyPem: string): Promise<boolean> {
  try {
    return await verifyReceipt(text, publicKeyPem)
  } catch {
    return false
  }
}

/** Looks at each of these texts once, and answers afterwards for those that the key signed. */
export async function receiptReader(texts: readonly string[], publicKeyPem: string): Promise<ReadReceipt> {
  const genuine = new Map<string, ReceiptFacts | null>()
  for (const text of new Set(texts)) genuine.set(text, (await isGenuine(text, publicKeyPem)) ? factsOf(text) : null)
  return (text) => genuine.get(text) ?? null
}

/**
 * The key in a file that somebody kept: a PEM file, the published terms of a tender, which print the key, or the exported
 * record of one. Null when there is none.
 */
export function keyIn(content: string): string | null {
  if (content.startsWith('-----BEGIN PUBLIC KEY-----')) return content
  try {
    const found: unknown = JSON.parse(content)
    const { receiptKey, sealing } = (found ?? {}) as { receiptKey?: Printed; sealing?: { receiptKey?: Printed } }
    const pem = receiptKey?.publicKeyPem ?? sealing?.receiptKey?.publicKeyPem
    return typeof pem === 'string' ? pem : null
  } catch {
    return null
  }
}

type Printed = { readonly publicKeyPem?: unknown }
