export type EnvelopeKind = 'quality' | 'price'

/** What an envelope belongs to. It is repeated inside the seal, so that an envelope cannot be moved. */
export type Binding = {
  readonly tenderId: string
  readonly bidId: string
  /** 1 for the first submission, one more for each amendment. */
  readonly version: number
  readonly kind: EnvelopeKind
}

export const sameBinding = (a: Binding, b: Binding): boolean =>
  a.tenderId === b.tenderId && a.bidId === b.bidId && a.version === b.version && a.kind === b.kind
