export const recordFormat = 'clusterbuy record 1'

export type EnvelopeKind = 'quality' | 'price'

/** One entry as it was chained: `at` to the microsecond in UTC, `prev` and `hash` in hex, `prev` empty for the first. */
export type RecordEntry = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly body: string
  readonly prev: string
  readonly hash: string
}

/** What was published, byte for byte. */
export type RecordedTerms = { readonly version: number; readonly sha256: string; readonly text: string }

/** One version of a bid that was received, with the receipt that its supplier holds. Digests in hex. */
export type RecordedBid = {
  readonly bidId: string
  readonly lotId: string
  readonly version: number
  readonly qualityDigest: string
  readonly priceDigest: string
  readonly receipt: string
}

export type RecordedRefusal = { readonly bidId: string; readonly receipt: string }

export type FrozenEnvelope = { readonly bidId: string; readonly version: number; readonly digest: string }

/** The list of envelopes frozen into an opening, and which of them were whole. */
export type RecordedOpening = {
  readonly kind: EnvelopeKind
  readonly frozen: readonly FrozenEnvelope[]
  readonly results: readonly { readonly bidId: string; readonly intact: boolean }[]
}

/** The open calculation file of one lot, and the digest of the document that came of it. */
export type RecordedResult = {
  readonly lotId: string
  readonly input: string
  readonly inputSha256: string
  readonly outputSha256: string
}

/** Everything that somebody without access to us needs in order to check one tender. Ids only; no names of people. */
export type RecordBundle = {
  readonly format: typeof recordFormat
  readonly tenderId: string
  readonly receiptKey: { readonly id: string; readonly publicKeyPem: string }
  readonly keySets: readonly { readonly kind: EnvelopeKind; readonly fingerprint: string }[]
  readonly head: { readonly seq: number; readonly hash: string }
  readonly entries: readonly RecordEntry[]
  readonly terms: readonly RecordedTerms[]
  readonly bids: readonly RecordedBid[]
  readonly refusals: readonly RecordedRefusal[]
  readonly openings: readonly RecordedOpening[]
  readonly results: readonly RecordedResult[]
}
