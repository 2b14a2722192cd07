import { db } from '#db/client.server.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'

/** The lots of a tender that are awarded to nobody, with the chair's approval. */
export async function lotsLeftForGood(tenderId: string): Promise<string[]> {
  const left = await lotsLeftOf(db(), tenderId)
  return left.filter(({ approvedAt }) => approvedAt !== null).map(({ lotId }) => lotId)
}
