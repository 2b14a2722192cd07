import type { EnvelopeKind, RecordEntry } from './record-bundle.ts'

/** An entry with what its text says: what it is about, and the facts of the event. */
export type Fact = {
  readonly entry: RecordEntry
  readonly about: string
  readonly data: Readonly<Record<string, unknown>>
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function read(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** The record as a history. A text that cannot be read says nothing; whether it was changed, the chain shows. */
export const historyOf = (entries: readonly RecordEntry[]): Fact[] =>
  entries.map((entry) => {
    const { about, data } = read(entry.body)
    return { entry, about: typeof about === 'string' ? about : '', data: isObject(data) ? data : {} }
  })

export const ofType = (history: readonly Fact[], ...types: readonly string[]): Fact[] =>
  history.filter(({ entry }) => types.includes(entry.type))

/** The deadline that bidders had been told of before an entry, as an ISO instant, or null before publication. */
export function deadlineBefore(history: readonly Fact[], seq: number): string | null {
  const told = ofType(history, 'tenders.published', 'tenders.deadline-extended').filter(({ entry }) => entry.seq < seq)
  const { closesAt, to } = told.at(-1)?.data ?? {}
  const deadline = to ?? closesAt
  return typeof deadline === 'string' ? deadline : null
}

const resultsOf = (history: readonly Fact[], kind: EnvelopeKind): readonly { bidId?: unknown; intact?: unknown }[] => {
  const finished = ofType(history, 'bids.opening-finished').find(({ data }) => data.kind === kind)
  return Array.isArray(finished?.data.results) ? finished.data.results : []
}

/** The bids whose envelopes were opened, whole or not. */
export const openedBids = (history: readonly Fact[], kind: EnvelopeKind): string[] =>
  resultsOf(history, kind).map(({ bidId }) => String(bidId))

export type BidInForce = { readonly bidId: string; readonly version: unknown; readonly digest: unknown }

/**
 * What was received last from each bidder and not withdrawn, as the record stood before an entry. Of the price envelopes
 * only those count whose quality envelope was whole.
 */
export function bidsInForce(history: readonly Fact[], seq: number, kind: EnvelopeKind): BidInForce[] {
  const inForce = new Map<string, BidInForce>()
  for (const { entry, about, data } of history) {
    if (entry.seq >= seq) break
    if (entry.type === 'bids.withdrawn') inForce.delete(about)
    if (entry.type === 'bids.submitted')
      inForce.set(about, { bidId: about, version: data.version, digest: data[`${kind}Digest`] })
  }
  const all = [...inForce.values()]
  if (kind === 'quality') return all
  const whole = resultsOf(history, 'quality').filter(({ intact }) => intact === true)
  return all.filter((bid) => whole.some(({ bidId }) => bidId === bid.bidId))
}
