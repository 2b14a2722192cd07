import type { Tx } from '#db/client.server.ts'
import { removeFiles } from './store.server.ts'

/** Everything staged for one thing goes, keys and all, in the transaction of whoever no longer needs it. One statement. */
export async function destroyStaged(tx: Tx, about: string): Promise<void> {
  await removeFiles(tx, about)
}
