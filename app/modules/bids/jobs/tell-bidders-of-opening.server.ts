import { momentText } from '#app/kernel/london-time.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { openingsToTell } from '../queries/opening-to-tell.server.ts'
import { tellSupplier } from './tell-bidder.server.ts'

const what = { quality: 'The bids', price: 'The prices' } as const

/** Every bidder gets the whole list, so that each can see that its own envelope was in it. */
export async function tellBiddersOfOpening(notice: EventNotice): Promise<void> {
  const tenderId = notice.chain
  const terms = await termsOf(tenderId)
  if (!terms) return
  const { title } = terms.document
  for (const { kind, finishedAt, digests, bidders } of await openingsToTell(tenderId))
    for (const { bidId, supplierId, digest, intact } of bidders)
      await tellSupplier(supplierId, `${tenderId}/opening/${kind}/${bidId}`, {
        subject: `${what[kind]} for ${title} have been opened`,
        body: [
          `${what[kind]} for ${title} were opened on ${momentText(finishedAt)} by opening holders of more than one body.`,
          intact
            ? `Your envelope is number ${digests.indexOf(digest) + 1} in the list and opened as it was sealed.`
            : `Your envelope is number ${digests.indexOf(digest) + 1} in the list and could not be opened. The buyer will write to you.`,
          `All envelopes that were opened:\n${digests.map((one, i) => `${i + 1}. ${one}`).join('\n')}`,
          'The digest of your envelope stands in your receipt.',
        ].join('\n\n'),
      })
}
