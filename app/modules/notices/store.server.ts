import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import type { Notice } from './domain/publish-notice.ts'

export async function eventIsKnown(tx: Tx, eventKey: string): Promise<boolean> {
  const [row] = await tx.select({ id: notices.id }).from(notices).where(eq(notices.eventKey, eventKey))
  return row !== undefined
}

export const insertNotice = (tx: Tx, notice: Notice) => tx.insert(notices).values(notice)
