import { momentText } from '#app/kernel/london-time.ts'
import { publishedAnswer } from '#app/modules/tenders/queries/published-answer.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { suppliersToTell } from '../queries/recipients.server.ts'
import { tellSupplier } from './tell-bidder.server.ts'

/** A moved deadline is told to everybody who has begun a bid, follows the tender or asked about it. */
export async function tellBiddersOfExtension(notice: EventNotice): Promise<void> {
  const terms = await termsOf(notice.chain)
  if (!terms) return
  const { title } = terms.document
  for (const supplierId of await suppliersToTell(notice.chain))
    await tellSupplier(supplierId, `${notice.key}/extended/${supplierId}`, {
      subject: `The deadline for ${title} has been moved`,
      body: `Bids for ${title} can now be submitted until ${momentText(terms.closesAt)}. Nothing else has changed.\n\nIf you have submitted a bid, it stays in force. One that is sealed and not yet submitted must be sealed again.`,
    })
}

export async function tellBiddersOfCancellation(notice: EventNotice): Promise<void> {
  const terms = await termsOf(notice.chain)
  if (!terms) return
  const { title } = terms.document
  for (const supplierId of await suppliersToTell(notice.chain))
    await tellSupplier(supplierId, `${notice.key}/cancelled/${supplierId}`, {
      subject: `The tender ${title} has ended without an award`,
      body: `The buyer has ended the tender ${title}. The reason is published with it. Bids that are still sealed will never be opened.`,
    })
}

/** An answer is for everybody: each supplier is told in the same words, the one that asked too, and each by itself. */
export async function tellOfAnswer(notice: EventNotice): Promise<void> {
  const [terms, answer] = await Promise.all([termsOf(notice.chain), publishedAnswer(notice.about)])
  if (!terms || !answer) return
  const { id, title } = terms.document
  const page = new URL(`/tenders/${id}/questions`, env().PUBLIC_URL).href
  for (const supplierId of await suppliersToTell(notice.chain))
    await tellSupplier(supplierId, `${notice.key}/answered/${supplierId}`, {
      subject: `A question about ${title} has been answered`,
      body: [
        `A supplier asked about ${title}:`,
        answer.question,
        'The schools answer:',
        answer.answer,
        `All questions and answers: ${page}`,
        'You get this message because your company follows the tender, has asked about it or has begun a bid.',
      ].join('\n\n'),
    })
}
