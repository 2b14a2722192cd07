import { inTransaction } from '../../../platform/jobs/in-transaction.server.ts'
import { mailIsSent, sendLetter } from '../../../platform/mail.server.ts'
import { markFailed, markSent, waitingForUpdate } from '../store.server.ts'

/**
 * Sends one waiting message. The letter's own id stays the same, so that a mailbox can tell a repeated delivery after
 * a crash between sending and marking. Without a mail server the message stays in the outbox.
 */
export async function deliver(messageId: string): Promise<void> {
  if (!mailIsSent()) return
  const message = await inTransaction((tx) => waitingForUpdate(tx, messageId))
  if (!message) return
  try {
    await sendLetter({ id: message.id, to: message.address, subject: message.subject, text: message.body })
  } catch (fault) {
    await inTransaction((tx) => markFailed(tx, messageId, fault instanceof Error ? fault.message : 'unknown'))
    throw fault
  }
  await inTransaction((tx) => markSent(tx, messageId))
}
