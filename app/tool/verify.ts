import { createHash } from 'node:crypto'
import type { Sha256 } from '#app/modules/audit/domain/digest.ts'
import type { RecordBundle } from '#app/modules/audit/domain/record-bundle.ts'
import { type Instruments, type Verdict, verifyRecord } from '#app/modules/audit/domain/verify-record.ts'
import { inputDocument } from '#app/modules/evaluation/domain/input-document.ts'
import { termsFromTender } from '#app/modules/evaluation/domain/terms-from-tender.ts'
import { termsOfLot } from '#app/modules/tenders/domain/lot-criteria.ts'
import type { PublishedTender } from '#app/modules/tenders/domain/published-tender.ts'
import { runEvaluate } from './evaluate.ts'
import { readEvaluateFile } from './formats/evaluate-file.ts'
import { readRecordFile } from './verify-file.ts'
import { receiptReader } from './verify-receipt.ts'

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

const calculate = (input: string): string | null => {
  const run = runEvaluate(input)
  return 'output' in run ? run.output : null
}

/** A calculation file written again with the published methodology in place of its own must give the same bytes. */
function usesTerms(input: string, terms: string): boolean {
  const file = readEvaluateFile(input)
  if ('faults' in file) return false
  try {
    const { title } = JSON.parse(input) as { title?: string }
    const tender = JSON.parse(terms) as PublishedTender
    // Where schools score for themselves each lot counts their scores by its own mix; which lot it is, the file must fit.
    return tender.lots.some((lot) => {
      const published = termsFromTender(termsOfLot(tender, lot))
      return inputDocument(title ?? '', { ...file.input, terms: published }, file.decimals) === input
    })
  } catch {
    return false
  }
}

/** What checking this record takes besides the record: hashing, the receipts as signed, and the rules of evaluation. */
export async function instrumentsFor(bundle: RecordBundle, held: readonly string[] = []): Promise<Instruments> {
  const texts = [...bundle.bids, ...bundle.refusals].map(({ receipt }) => receipt)
  const readReceipt = await receiptReader([...texts, ...held], bundle.receiptKey.publicKeyPem)
  return { sha256, readReceipt, calculate, usesTerms }
}

/** Checks a record with nothing but itself and the receipts that somebody kept. */
export const verifyBundle = async (bundle: RecordBundle, held: readonly string[] = []): Promise<Verdict> =>
  verifyRecord(bundle, await instrumentsFor(bundle, held), held)

/** The same from the text of a file. `faults` say why it is no record at all, one line each. */
export async function verifyText(
  content: string,
  held: readonly string[] = [],
): Promise<Verdict | { faults: string[] }> {
  const file = readRecordFile(content)
  return 'faults' in file ? file : verifyBundle(file.bundle, held)
}

/** The verdict as people read it, and as a last line that a program reads. */
export function verdictText({ ok, checks, entries, receipts, results }: Verdict): string {
  const lines = checks.map(({ claim, fault, looked }) => {
    if (fault !== null) return `✗ ${claim}: no.\n  ${fault}`
    return looked ? `✓ ${claim}.` : `✓ ${claim} (nothing of the kind on this record).`
  })
  return `${[...lines, JSON.stringify({ ok, entries, receipts, results })].join('\n')}\n`
}
