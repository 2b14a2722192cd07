import { momentText } from '#app/kernel/london-time.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { suppliersWithBids } from '../queries/recipients.server.ts'
import { tellSupplier } from './tell-bidder.server.ts'

/** A moved deadline is told to everybody who has begun a bid. */
export async function tellBiddersOfExtension(notice: EventNotice): Promise<void> {
  const terms = await termsOf(notice.chain)
  if (!terms) return
  const { title } = terms.document
  for (const supplierId of await suppliersWithBids(notice.chain))
    await tellSupplier(supplierId, `${notice.key}/extended/${supplierId}`, {
      subject: `The deadline for ${title} has been moved`,
      body: `Bids for ${title} can now be submitted until ${momentText(terms.closesAt)}. Nothing else has changed.\n\nA bid that you have submitted stays in force. One that is sealed and not yet submitted must be sealed again.`,
    })
}

export async function tellBiddersOfCancellation(notice: EventNotice): Promise<void> {
  const terms = await termsOf(notice.chain)
  if (!terms) return
  const { title } = terms.document
  for (const supplierId of await suppliersWithBids(notice.chain))
    await tellSupplier(supplierId, `${notice.key}/cancelled/${supplierId}`, {
      subject: `The tender ${title} has ended without an award`,
      body: `The buyer has ended the tender ${title}. The reason is published with it. Bids that are still sealed will never be opened.`,
    })
}
