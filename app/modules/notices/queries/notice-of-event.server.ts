import { eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'

/** Whether a job that runs again has done its work before. */
export async function noticeIsPublished(eventKey: string): Promise<boolean> {
  const [row] = await db().select({ id: notices.id }).from(notices).where(eq(notices.eventKey, eventKey))
  return row !== undefined
}
