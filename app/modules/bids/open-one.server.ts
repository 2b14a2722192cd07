import type { Category } from '#app/modules/categories/domain/category.ts'
import { checkSchedule } from '#app/modules/categories/domain/price-schedule.ts'
import { textOf } from '#app/platform/seal/bytes.ts'
import { envelopeDigest } from '#app/platform/seal/envelope.ts'
import type { Part } from '#app/platform/seal/inner-manifest.ts'
import { receiptKeys } from '#app/platform/seal/master-keys.server.ts'
import { openEnvelope, recoverIdentity } from '#app/platform/seal/open-envelope.ts'
import { readReceipt, verifyReceipt } from '#app/platform/seal/receipt.ts'
import { SealBroken } from '#app/platform/seal/seal-broken.ts'
import type { EnvelopeKind } from './domain/bid.ts'
import type { Outcome } from './domain/finish-opening.ts'
import type { FrozenEnvelope } from './domain/opening.ts'
import { receiptLabels } from './domain/receipt-fields.ts'
import { answersPart, pricesPart, readAnswers, readPrices } from './domain/sealed-content.ts'
import { sealedEnvelope } from './queries/sealed-envelope.server.ts'
import type { OpenedContent } from './store.server.ts'

export type OpenedEnvelope = Outcome & { readonly content: OpenedContent | null }

export type Keys = {
  readonly gateIdentity: string
  /** One share from each holder who gave theirs, for this envelope. */
  readonly shares: readonly Uint8Array[]
}

/**
 * Opens one envelope of the frozen list, or says in words why it is damaged. An envelope that is the one received but
 * whose key the shares do not give throws SealBroken: that is the fault of a share, and never of the bid.
 */
export async function openOne(
  frozen: FrozenEnvelope,
  kind: EnvelopeKind,
  category: Category,
  { gateIdentity, shares }: Keys,
): Promise<OpenedEnvelope> {
  const { bidId, version, digest } = frozen
  const damaged = (note: string): OpenedEnvelope => ({ bidId, intact: false, note, content: null })
  const found = await sealedEnvelope({ bidId, version, kind })
  if (!found) return damaged('The envelope is not there.')
  const { envelope, receipt } = found
  const asReceived = digest === (await envelopeDigest(envelope)) && (await stands(receipt, kind, digest))
  if (!asReceived) return damaged('The envelope is not the one that the receipt names.')
  const identity = await recoverIdentity({ envelope: { ...envelope, digest }, gateIdentity, shares })
  try {
    const content = contentOf(kind, await openEnvelope({ ...envelope, digest }, identity))
    const priced = content.kind === 'quality' || checkSchedule(category, content.prices).ok
    return priced ? { bidId, intact: true, note: '', content } : damaged('The price schedule is not complete.')
  } catch (fault) {
    if (fault instanceof SealBroken || fault instanceof TypeError || fault instanceof SyntaxError)
      return damaged('What is inside cannot be read.')
    throw fault
  }
}

/** The digest stands in a receipt that we signed, so that a changed database alone cannot pass off another envelope. */
async function stands(receipt: string | null, kind: EnvelopeKind, digest: string): Promise<boolean> {
  if (receipt === null || !(await verifyReceipt(receipt, receiptKeys().publicKeyPem))) return false
  const label = kind === 'quality' ? receiptLabels.qualityDigest : receiptLabels.priceDigest
  return new Map(readReceipt(receipt)?.fields).get(label) === digest
}

/** The parts of an envelope as the bid's content. Throws TypeError or SyntaxError when they are anything else. */
export function contentOf(kind: EnvelopeKind, parts: readonly Part[]): OpenedContent {
  const part = (name: string): Part => {
    const found = parts.find((one) => one.name === name)
    if (!found) throw new TypeError(`no part ${name}`)
    return found
  }
  if (kind === 'price') return { kind, prices: readPrices(textOf(part(pricesPart).bytes)) }
  const { answers, files } = readAnswers(textOf(part(answersPart).bytes))
  const opened = files.map(({ part: name, criterionId, name: shown }) => {
    const { type, bytes } = part(name)
    return { criterionId, name: shown, type, bytes }
  })
  return { kind, answers: { ...answers }, files: opened }
}
