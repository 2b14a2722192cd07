import { brokenLink, lostEnd } from './chain-links.ts'
import type { Sha256 } from './digest.ts'
import { type Fact, historyOf, ofType } from './history.ts'
import { openingFault } from './opening-faults.ts'
import { hurriedAward, releasedTooSoon } from './order-faults.ts'
import type { ReadReceipt } from './receipt-facts.ts'
import { heldReceiptFault, lateBid, receiptFault, refusalFault } from './receipt-faults.ts'
import type { RecordBundle } from './record-bundle.ts'
import { type Recalculation, resultFault } from './result-faults.ts'
import { changedTerms, foreignKeys } from './terms-faults.ts'

export type Instruments = Recalculation & { readonly sha256: Sha256; readonly readReceipt: ReadReceipt }

/** One thing that was looked at: what should hold, and the first place where it does not, in words. */
export type Check = {
  readonly claim: string
  readonly fault: string | null
  /** Whether the record has anything of the kind; a claim about nothing holds, and says little. */
  readonly looked: boolean
}

export type Verdict = {
  readonly ok: boolean
  readonly checks: readonly Check[]
  readonly entries: number
  readonly receipts: number
  readonly results: number
}

type Looking = { readonly bundle: RecordBundle; readonly history: readonly Fact[]; readonly given: Instruments }

const check = (claim: string, fault: string | null, looked = true): Check => ({ claim, fault, looked })

const has = ({ history }: Looking, ...types: readonly string[]): boolean => ofType(history, ...types).length > 0

const chainChecks = ({ bundle, history, given: { sha256 } }: Looking): Check[] => [
  check('Every entry of the record is as it was written, in its place', brokenLink(bundle, sha256)),
  check('The record goes on to its end', lostEnd(bundle)),
  check('The terms are those that were published', changedTerms(bundle, history, sha256)),
  check('The keys are those that the tender printed', foreignKeys(bundle, history)),
]

function bidChecks(at: Looking): Check[] {
  const { bundle, history, given } = at
  const receipts = receiptFault(bundle, history, given.readReceipt)
  const refusals = refusalFault(bundle, history, given.readReceipt)
  const bids = has(at, 'bids.submitted')
  return [
    check('Every bid has a genuine receipt that agrees with the record', receipts, bids),
    check('Every refused bid has a genuine refusal that agrees with the record', refusals, has(at, 'bids.refused')),
    check('No bid was taken in or withdrawn after the deadline', lateBid(history), bids),
  ]
}

function decisionChecks(at: Looking): Check[] {
  const { bundle, history, given } = at
  const opened = openingFault(bundle, history)
  const results = resultFault(bundle, history, given.sha256, given)
  return [
    check('No seal was opened before its time', releasedTooSoon(bundle, history), has(at, 'bids.gate-released')),
    check('Exactly the bids in force at the deadline were opened', opened, has(at, 'bids.opening-started')),
    check(
      'Every result follows from the published terms, the scores and the prices',
      results,
      has(at, 'evaluation.result-computed'),
    ),
    check(
      'The award came after the reasons were given, and was final after standstill',
      hurriedAward(history),
      has(at, 'award.approved', 'award.confirmed'),
    ),
  ]
}

/**
 * Checks the whole record of a tender from its file alone: that nothing was changed, taken out, put in, moved or cut off,
 * that receipts, openings and results agree with it, and that each result comes out the same when calculated again.
 * `held` are receipts that somebody kept: they show whether the end of the record was rewritten.
 */
export function verifyRecord(bundle: RecordBundle, given: Instruments, held: readonly string[] = []): Verdict {
  const history = historyOf(bundle.entries)
  const at = { bundle, history, given }
  const checks = [...chainChecks(at), ...bidChecks(at), ...decisionChecks(at)]
  if (held.length > 0) {
    const fault = heldReceiptFault(bundle, history, given.readReceipt, held)
    checks.push(check('The receipts you added agree with the record', fault))
  }
  return {
    ok: checks.every(({ fault }) => fault === null),
    checks,
    entries: bundle.entries.length,
    receipts: bundle.bids.length + bundle.refusals.length,
    results: bundle.results.length,
  }
}
