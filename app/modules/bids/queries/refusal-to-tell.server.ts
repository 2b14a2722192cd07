import { eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { bidRefusals } from '#db/schema/bids.ts'

/** The signed refusals of a bid, for the message that brings them. */
export async function refusalTexts(bidId: string): Promise<string[]> {
  const rows = await db().select({ text: bidRefusals.receipt }).from(bidRefusals).where(eq(bidRefusals.bidId, bidId))
  return rows.map(({ text }) => text)
}
