/** What a genuine receipt or refusal says, read from its signed lines. Times and digests as they stand there. */
export type ReceiptFacts = {
  readonly document: 'receipt' | 'refusal'
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly version: number
  readonly termsVersion: number
  readonly receivedAt: string
  readonly deadline: string
  readonly qualityDigest: string
  readonly priceDigest: string
  readonly qualityKeySet: string
  readonly priceKeySet: string
  readonly seq: number
  readonly hash: string
  readonly prev: string
}

/** Reads a text with the tender's receipt key; null when it is not exactly what was signed with that key. */
export type ReadReceipt = (text: string) => ReceiptFacts | null
