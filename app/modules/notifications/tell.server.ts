import { deliverLater } from '../../platform/jobs/enqueue.server.ts'
import { inTransaction } from '../../platform/jobs/in-transaction.server.ts'
import { keep, type OwedMessage } from './store.server.ts'

/** Owes each person a message and queues its delivery, both or neither. A message with a known key is not owed twice. */
export async function tell(messages: readonly OwedMessage[]): Promise<void> {
  await inTransaction(async (tx) => {
    for (const message of messages) {
      const id = await keep(tx, message)
      if (id) await deliverLater(tx, id)
    }
  })
}
