import { type Db, db, type Tx } from '#db/client.server.ts'
import { bidsOutOf } from '../store/bids-out.server.ts'

/** The bids that are out by a decision, each with what its bidder is told. */
export const bidsOut = (tenderId: string, on: Db | Tx = db()) => bidsOutOf(on, tenderId)
