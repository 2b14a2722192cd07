import { momentText } from '#app/kernel/london-time.ts'
import type { SealedOutside, Submission } from './submit-bid.ts'

export type Field = readonly [label: string, value: string]

/** Where the submission stands in the tender's record. Hashes in hex; `prev` is empty for the first entry. */
export type PlaceInRecord = { readonly seq: number; readonly hash: string; readonly prev: string }

/** What each line of a receipt is called. Checkers read them by these names. */
export const receiptLabels = {
  service: 'Service',
  what: 'Document',
  tender: 'Tender',
  titleHash: 'Tender title SHA-256',
  termsVersion: 'Version of the terms',
  lot: 'Lot',
  bid: 'Bid',
  version: 'Bid version',
  sealMode: 'Sealed by',
  receivedAt: 'Received at (UTC)',
  receivedAtLondon: 'Received at (London)',
  deadline: 'Deadline in force (UTC)',
  qualityDigest: 'Quality envelope',
  priceDigest: 'Price envelope',
  qualityKeySet: 'Quality key set',
  priceKeySet: 'Price key set',
  qualityParts: 'Quality parts (padded bytes)',
  priceParts: 'Price parts (padded bytes)',
  entry: 'Record entry',
  entryHash: 'Record entry hash',
  previousHash: 'Previous entry hash',
} as const

export const receiptOf = 'Receipt for a bid'
export const refusalOf = 'Refusal of a late bid'

const partsText = ({ parts }: SealedOutside): string => `${parts.length}: ${parts.join(', ')}`

/**
 * The lines of a receipt, or of a refusal that says just as exactly what was offered and when. `at` is the database's
 * time to the microsecond in UTC, `titleHash` the hex SHA-256 of the tender's title.
 */
export function receiptFields(
  { kind, bid, tender, sealed }: Submission,
  at: string,
  titleHash: string,
  place: PlaceInRecord,
): Field[] {
  const label = receiptLabels
  return [
    [label.service, 'Clusterbuy'],
    [label.what, kind === 'late' ? refusalOf : receiptOf],
    [label.tender, bid.tenderId],
    [label.titleHash, titleHash],
    [label.termsVersion, String(tender.version)],
    [label.lot, bid.lotId],
    [label.bid, bid.id],
    [label.version, String(sealed.version)],
    [label.sealMode, 'the service, on arrival'],
    [label.receivedAt, at],
    [label.receivedAtLondon, momentText(new Date(`${at.slice(0, 23)}Z`))],
    [label.deadline, tender.closesAt.toISOString()],
    [label.qualityDigest, sealed.quality.digest],
    [label.priceDigest, sealed.price.digest],
    [label.qualityKeySet, sealed.quality.keySet],
    [label.priceKeySet, sealed.price.keySet],
    [label.qualityParts, partsText(sealed.quality)],
    [label.priceParts, partsText(sealed.price)],
    [label.entry, String(place.seq)],
    [label.entryHash, place.hash],
    [label.previousHash, place.prev === '' ? 'none' : place.prev],
  ]
}
