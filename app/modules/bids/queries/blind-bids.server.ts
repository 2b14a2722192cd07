import { type Db, db, type Tx } from '#db/client.server.ts'
import { answersIn } from '../store.server.ts'
import { type OpenedBid, openedBids } from './opened-bids.server.ts'

export type BlindBid = OpenedBid & {
  /** Answer by criterion id. */
  readonly answers: Readonly<Record<string, string>>
}

/** Everything the bids of a tender answer, without a word of whose they are. None before the opening. */
export async function blindBids(tenderId: string, on: Db | Tx = db()): Promise<BlindBid[]> {
  const opened = await openedBids(tenderId, on)
  if (opened.length === 0) return []
  const answers = await answersIn(
    on,
    opened.map(({ bidId }) => bidId),
  )
  return opened.map((bid) => ({ ...bid, answers: answers.find(({ bidId }) => bidId === bid.bidId)?.answers ?? {} }))
}
