import { brokenLink, lostEnd } from './chain-links.ts'
import type { Sha256 } from './digest.ts'
import { historyOf } from './history.ts'
import { openingFault } from './opening-faults.ts'
import { hurriedAward, releasedTooSoon } from './order-faults.ts'
import type { ReadReceipt } from './receipt-facts.ts'
import { heldReceiptFault, lateBid, receiptFault, refusalFault } from './receipt-faults.ts'
import type { RecordBundle } from './record-bundle.ts'
import { type Recalculation, resultFault } from './result-faults.ts'
import { changedTerms, foreignKeys } from './terms-faults.ts'

export type Instruments = Recalculation & { readonly sha256: Sha256; readonly readReceipt: ReadReceipt }

/** One thing that was looked at: what should hold, and the first place where it does not, in words. */
export type Check = { readonly claim: string; readonly fault: string | null }

export type Verdict = {
  readonly ok: boolean
  readonly checks: readonly Check[]
  readonly entries: number
  readonly receipts: number
  readonly results: number
}

/**
 * Checks the whole record of a tender from its file alone: that nothing was changed, taken out, put in, moved or cut off,
 * that receipts, openings and results agree with it, and that each result comes out the same when calculated again.
 * `held` are receipts that somebody kept: they show whether the end of the record was rewritten.
 */
export function verifyRecord(bundle: RecordBundle, given: Instruments, held: readonly string[] = []): Verdict {
  const { sha256, readReceipt } = given
  const history = historyOf(bundle.entries)
  const checks: Check[] = [
    { claim: 'Every entry of the record is as it was written, in its place', fault: brokenLink(bundle, sha256) },
    { claim: 'The record goes on to its end', fault: lostEnd(bundle) },
    { claim: 'The terms are those that were published', fault: changedTerms(bundle, history, sha256) },
    { claim: 'The keys are those that the tender printed', fault: foreignKeys(bundle, history) },
    {
      claim: 'Every bid has a genuine receipt that agrees with the record',
      fault: receiptFault(bundle, history, readReceipt),
    },
    {
      claim: 'Every refused bid has a genuine refusal that agrees with the record',
      fault: refusalFault(bundle, history, readReceipt),
    },
    { claim: 'No bid was taken in or withdrawn after the deadline', fault: lateBid(history) },
    { claim: 'No seal was opened before its time', fault: releasedTooSoon(bundle, history) },
    { claim: 'Exactly the bids in force at the deadline were opened', fault: openingFault(bundle, history) },
    {
      claim: 'Every result follows from the published terms, the scores and the prices',
      fault: resultFault(bundle, history, sha256, given),
    },
    {
      claim: 'The award came after the reasons were given, and was final after standstill',
      fault: hurriedAward(history),
    },
  ]
  if (held.length > 0)
    checks.push({
      claim: 'The receipts you added agree with the record',
      fault: heldReceiptFault(bundle, history, readReceipt, held),
    })
  return {
    ok: checks.every(({ fault }) => fault === null),
    checks,
    entries: bundle.entries.length,
    receipts: bundle.bids.length + bundle.refusals.length,
    results: bundle.results.length,
  }
}
