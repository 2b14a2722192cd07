import { and, asc, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { stagedFiles } from '#db/schema/files.ts'
import { contentOf, nameOf } from '../sealed-file.server.ts'

export type StagedFileShown = {
  readonly id: string
  readonly slot: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly verdict: 'accepted' | 'not-scanned'
}

const listed = {
  id: stagedFiles.id,
  slot: stagedFiles.slot,
  type: stagedFiles.type,
  size: stagedFiles.size,
  verdict: stagedFiles.verdict,
  wrappedKey: stagedFiles.wrappedKey,
  sealedName: stagedFiles.sealedName,
}

const belonging = (organisationId: string, about: string) =>
  and(eq(stagedFiles.organisationId, organisationId), eq(stagedFiles.about, about))

const inOrder = [asc(stagedFiles.createdAt), asc(stagedFiles.id)]

/** What a body has staged for one thing, without the content. Nothing for anybody else. */
export async function stagedFilesOf(organisationId: string, about: string): Promise<StagedFileShown[]> {
  const rows = await db()
    .select(listed)
    .from(stagedFiles)
    .where(belonging(organisationId, about))
    .orderBy(...inOrder)
  return rows.map(({ wrappedKey, sealedName, ...row }) => ({
    ...row,
    name: nameOf(row.id, { wrappedKey, sealedName }),
  }))
}

/** The same with the content, for whoever seals it. */
export async function stagedContents(organisationId: string, about: string) {
  const rows = await db()
    .select({ ...listed, sealed: stagedFiles.sealed })
    .from(stagedFiles)
    .where(belonging(organisationId, about))
    .orderBy(...inOrder)
  return rows.map(({ id, slot, type, ...file }) => ({
    id,
    slot,
    type,
    name: nameOf(id, file),
    bytes: contentOf(id, file),
  }))
}

/** Which files are staged, so that a change between two looks is noticed. */
export async function stagedIds(on: Db | Tx, about: string): Promise<string[]> {
  const rows = await on.select({ id: stagedFiles.id }).from(stagedFiles).where(eq(stagedFiles.about, about))
  return rows.map(({ id }) => id).sort()
}
