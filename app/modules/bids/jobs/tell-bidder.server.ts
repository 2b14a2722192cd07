import { momentText } from '#app/kernel/london-time.ts'
import { tell } from '#app/modules/notifications/tell.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { readReceipt } from '#app/platform/seal/receipt.ts'
import { receiptLabels } from '../domain/receipt-fields.ts'
import { bidToTell, recipientsOf } from '../queries/recipients.server.ts'
import { refusalTexts } from '../queries/refusal-to-tell.server.ts'

type Letter = { readonly subject: string; readonly body: string }

/** Owes everybody who bids for a supplier the same letter, once each. `key` is the same however often the job runs. */
export async function tellSupplier(supplierId: string, key: string, { subject, body }: Letter): Promise<void> {
  const recipients = await recipientsOf(supplierId)
  await tell(recipients.map((one) => ({ ...one, key: `${key}/${one.address}`, subject, body })))
}

/** The text whose place in the record is the one the notice came from: a bid may have several receipts by now. */
const ofNotice = (texts: readonly string[], { key }: EventNotice): string | undefined =>
  texts.find((text) => new Map(readReceipt(text)?.fields).get(receiptLabels.entry) === key.split('/').at(-1))

const told = async (notice: EventNotice) => {
  const bid = await bidToTell(notice.about)
  const terms = bid && (await termsOf(bid.tenderId))
  return bid && terms ? { bid, terms, title: terms.document.title } : null
}

export async function tellOfSubmission(notice: EventNotice): Promise<void> {
  const found = await told(notice)
  const receipt = found && ofNotice(found.bid.receipts, notice)
  if (!found || !receipt) return
  const { bid, terms, title } = found
  await tellSupplier(bid.supplierId, `${notice.key}/receipt`, {
    subject: `We have received your bid for ${title}`,
    body: [
      `Your bid for ${title} has been received. It is sealed: nobody can read it before it is opened.`,
      `You can change or withdraw it until ${momentText(terms.closesAt)}.`,
      'This is your receipt. Keep it exactly as it is: anybody can check it with the key printed in the tender.',
      receipt,
    ].join('\n\n'),
  })
}

export async function tellOfRefusal(notice: EventNotice): Promise<void> {
  const found = await told(notice)
  const refusal = found && ofNotice(await refusalTexts(notice.about), notice)
  if (!found || !refusal) return
  await tellSupplier(found.bid.supplierId, `${notice.key}/refusal`, {
    subject: `Your bid for ${found.title} came too late`,
    body: [
      `Your bid for ${found.title} reached us after the deadline and was not received.`,
      'This signed refusal says when it came and what was offered. Keep it exactly as it is.',
      refusal,
    ].join('\n\n'),
  })
}

export async function tellOfWithdrawal(notice: EventNotice): Promise<void> {
  const found = await told(notice)
  if (!found) return
  const until = momentText(found.terms.closesAt)
  await tellSupplier(found.bid.supplierId, `${notice.key}/withdrawn`, {
    subject: `You have withdrawn your bid for ${found.title}`,
    body: `Your bid for ${found.title} has been withdrawn and will never be opened.\n\nYou can submit another until ${until}.`,
  })
}
