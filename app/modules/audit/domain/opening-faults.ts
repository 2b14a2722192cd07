import { entryName } from './entry-words.ts'
import { type BidInForce, bidsInForce, type Fact, ofType } from './history.ts'
import { bidName } from './receipt-faults.ts'
import type { FrozenEnvelope, RecordBundle, RecordedOpening } from './record-bundle.ts'

const same = (a: BidInForce, b: FrozenEnvelope): boolean =>
  a.bidId === b.bidId && a.version === b.version && a.digest === b.digest

function listFault(opening: RecordedOpening, started: Fact, history: readonly Fact[]): string | null {
  const { kind, frozen } = opening
  const inForce = bidsInForce(history, started.entry.seq, kind)
  const left = inForce.find((bid) => !frozen.some((envelope) => same(bid, envelope)))
  if (left)
    return `The ${kind} envelope of ${bidName(left.bidId)}, in force at the deadline, is not among those opened.`
  const extra = frozen.find((envelope) => !inForce.some((bid) => same(bid, envelope)))
  if (extra) return `A ${kind} envelope of ${bidName(extra.bidId)} was opened that was not in force at the deadline.`
  const digests = JSON.stringify(frozen.map(({ digest }) => digest))
  if (frozen.length !== inForce.length || digests !== JSON.stringify(started.data.envelopes))
    return `The list of ${kind} envelopes is not the one frozen in ${entryName(started.entry)}.`
  return null
}

function resultsFault({ kind, frozen, results }: RecordedOpening, finished: Fact | undefined): string | null {
  if (!finished) return results.length > 0 ? `The opening of ${kind} envelopes never ended, but it has results.` : null
  const noted = finished.data.results
  const agrees =
    Array.isArray(noted) &&
    noted.length === frozen.length &&
    results.length === frozen.length &&
    frozen.every(({ bidId, digest }) => {
      const result = results.find((one) => one.bidId === bidId)
      return noted.some((one) => one?.bidId === bidId && one.digest === digest && one.intact === result?.intact)
    })
  return agrees ? null : `What came of the opening does not agree with ${entryName(finished.entry)}.`
}

/**
 * Exactly the envelopes in force at the deadline were frozen into each opening, before anything was opened, and each has
 * its result: the first fault in words, or null.
 */
export function openingFault(bundle: RecordBundle, history: readonly Fact[]): string | null {
  const startedAll = ofType(history, 'bids.opening-started')
  for (const started of startedAll) {
    const opening = bundle.openings.find(({ kind }) => kind === started.data.kind)
    if (!opening) return `The list of the opening is missing: ${entryName(started.entry)}.`
    const finished = ofType(history, 'bids.opening-finished').find(({ data }) => data.kind === opening.kind)
    const fault = listFault(opening, started, history) ?? resultsFault(opening, finished)
    if (fault) return fault
  }
  return bundle.openings.length > startedAll.length ? 'There is an opening that is not on the record.' : null
}
