import { eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { questions } from '#db/schema/tenders.ts'

/** A question with the answer that was published to it. Who asked is not read. */
export async function publishedAnswer(questionId: string) {
  const [row] = await db()
    .select({ question: questions.question, answer: questions.answer })
    .from(questions)
    .where(eq(questions.id, questionId))
  return row && row.answer !== null ? { question: row.question, answer: row.answer } : null
}
