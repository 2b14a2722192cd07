import { entryName } from './entry-words.ts'
import { deadlineBefore, type Fact, ofType } from './history.ts'
import type { ReadReceipt, ReceiptFacts } from './receipt-facts.ts'
import type { RecordBundle } from './record-bundle.ts'

/** The first eight characters of a bid's number are enough to find it by. */
export const bidName = (bidId: string): string => `bid ${bidId.slice(0, 8)}`

const receiptName = ({ document, bidId, version }: ReceiptFacts): string =>
  `The ${document} for version ${version} of ${bidName(bidId)}`

/** How a genuine receipt disagrees with the record, in words, or null. */
function disagreement(facts: ReceiptFacts, bundle: RecordBundle, history: readonly Fact[]): string | null {
  const name = receiptName(facts)
  if (facts.tenderId !== bundle.tenderId) return `${name} belongs to another tender.`
  const found = history.find(({ entry }) => entry.seq === facts.seq)
  const end = bundle.entries.length
  if (!found) return `${name} names entry ${facts.seq}, but the record ends with entry ${end}: its end was cut off.`
  const { entry, about, data } = found
  const keySet = (kind: string) => bundle.keySets.find((set) => set.kind === kind)?.fingerprint
  const agrees =
    entry.type === (facts.document === 'receipt' ? 'bids.submitted' : 'bids.refused') &&
    about === facts.bidId &&
    entry.at === facts.receivedAt &&
    entry.hash === facts.hash &&
    entry.prev === facts.prev &&
    data.version === facts.version &&
    data.tenderVersion === facts.termsVersion &&
    data.qualityDigest === facts.qualityDigest &&
    data.priceDigest === facts.priceDigest &&
    data.deadline === facts.deadline
  if (!agrees) return `${name} does not agree with ${entryName(entry)}.`
  const sealedTo = facts.document === 'refusal' || keySet('quality') === facts.qualityKeySet
  if (!sealedTo || (facts.document === 'receipt' && keySet('price') !== facts.priceKeySet))
    return `${name} names other keys than the tender printed.`
  return null
}

/** Every bid on the record has its genuine receipt in the file, and the file has no other: the first fault, or null. */
export function receiptFault(bundle: RecordBundle, history: readonly Fact[], read: ReadReceipt): string | null {
  const submitted = ofType(history, 'bids.submitted')
  for (const bid of bundle.bids) {
    const facts = read(bid.receipt)
    const name = `version ${bid.version} of ${bidName(bid.bidId)}`
    if (facts?.document !== 'receipt') return `The receipt for ${name} is not genuine.`
    const own =
      facts.bidId === bid.bidId &&
      facts.lotId === bid.lotId &&
      facts.version === bid.version &&
      facts.qualityDigest === bid.qualityDigest &&
      facts.priceDigest === bid.priceDigest
    if (!own) return `The receipt beside ${name} belongs to another bid or version.`
    const fault = disagreement(facts, bundle, history)
    if (fault) return fault
  }
  const missing = submitted.find(
    ({ about, data }) => !bundle.bids.some(({ bidId, version }) => bidId === about && version === data.version),
  )
  if (missing) return `There is no receipt for ${entryName(missing.entry)}.`
  return bundle.bids.length > submitted.length ? 'One receipt stands here twice.' : null
}

/** Every refusal on the record has its genuine notice in the file, and the file has no other: the first fault, or null. */
export function refusalFault(bundle: RecordBundle, history: readonly Fact[], read: ReadReceipt): string | null {
  const noted = new Set<number>()
  for (const { bidId, receipt } of bundle.refusals) {
    const facts = read(receipt)
    if (facts?.document !== 'refusal' || facts.bidId !== bidId) return `A refusal of ${bidName(bidId)} is not genuine.`
    const fault = disagreement(facts, bundle, history)
    if (fault) return fault
    if (noted.has(facts.seq)) return `A refusal of ${bidName(bidId)} stands here twice.`
    noted.add(facts.seq)
  }
  const missing = ofType(history, 'bids.refused').find(({ entry }) => !noted.has(entry.seq))
  return missing ? `There is no refusal for ${entryName(missing.entry)}.` : null
}

/** Receipts that somebody kept, held against the record: the first that is not in it as it should be, or null. */
export function heldReceiptFault(
  bundle: RecordBundle,
  history: readonly Fact[],
  read: ReadReceipt,
  held: readonly string[],
): string | null {
  for (const [index, text] of held.entries()) {
    const facts = read(text)
    if (!facts) return `Receipt ${index + 1} that you added is not genuine, or another key signed it.`
    const fault = disagreement(facts, bundle, history)
    if (fault) return fault
  }
  return null
}

/** The first bid taken in or withdrawn at or after the deadline that bidders had been told of, in words, or null. */
export function lateBid(history: readonly Fact[]): string | null {
  const late = ofType(history, 'bids.submitted', 'bids.withdrawn').find(({ entry }) => {
    const deadline = deadlineBefore(history, entry.seq)
    // Deadlines are whole milliseconds, so a stamp in the same millisecond is late however many microseconds it has.
    return deadline === null || entry.at.slice(0, 23) >= deadline.slice(0, 23)
  })
  return late ? `This came too late: ${entryName(late.entry)}.` : null
}
