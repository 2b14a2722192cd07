import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { openedAnswers, openedFiles, openedPrices } from '#db/schema/bid-contents.ts'

export type OpenedFile = {
  readonly criterionId: string | null
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** What was inside an envelope that opened as it was sealed. */
export type OpenedContent =
  | { readonly kind: 'quality'; readonly answers: Record<string, string>; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'price'; readonly prices: Record<string, string> }

/** Only after the tender has moved to its new stage: until then triggers refuse what is inside a bid. */
export async function keepContent(tx: Tx, bidId: string, content: OpenedContent): Promise<void> {
  if (content.kind === 'price') {
    await tx.insert(openedPrices).values({ bidId, prices: content.prices })
    return
  }
  await tx.insert(openedAnswers).values({ bidId, answers: content.answers })
  for (const [position, { criterionId, name, type, bytes }] of content.files.entries())
    await tx.insert(openedFiles).values({ bidId, position, criterionId, name, type, content: bytes })
}

/** What these bids answer, by criterion. */
export const answersIn = (on: Db | Tx, bidIds: readonly string[]) =>
  on
    .select()
    .from(openedAnswers)
    .where(inArray(openedAnswers.bidId, [...bidIds]))

/** Which files these bids hold. Their names stay here: a name can give the bidder away. */
export const filesIn = (on: Db | Tx, bidIds: readonly string[]) =>
  on
    .select({
      bidId: openedFiles.bidId,
      position: openedFiles.position,
      criterionId: openedFiles.criterionId,
      type: openedFiles.type,
      size: sql<number>`octet_length(${openedFiles.content})`,
    })
    .from(openedFiles)
    .where(inArray(openedFiles.bidId, [...bidIds]))
    .orderBy(asc(openedFiles.bidId), asc(openedFiles.position))

export async function fileIn(on: Db | Tx, bidId: string, position: number) {
  const [file] = await on
    .select({ criterionId: openedFiles.criterionId, type: openedFiles.type, bytes: openedFiles.content })
    .from(openedFiles)
    .where(and(eq(openedFiles.bidId, bidId), eq(openedFiles.position, position)))
  return file ?? null
}

export const pricesIn = (on: Db | Tx, bidIds: readonly string[]) =>
  on
    .select()
    .from(openedPrices)
    .where(inArray(openedPrices.bidId, [...bidIds]))
