import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { stagedFiles } from '#db/schema/files.ts'
import type { StagedFile } from './domain/stage-file.ts'
import { sealFile } from './sealed-file.server.ts'

/** Sizes of what is staged for one thing. Two uploads at once could pass a limit together by one file; no harm is done. */
export const sizesOf = (tx: Tx, about: string) =>
  tx.select({ size: stagedFiles.size }).from(stagedFiles).where(eq(stagedFiles.about, about))

export async function addFile(tx: Tx, file: StagedFile): Promise<void> {
  const { id, organisationId, about, slot, name, type, bytes, verdict, at } = file
  const sealed = sealFile(id, name, bytes)
  await tx
    .insert(stagedFiles)
    .values({ id, organisationId, about, slot, type, verdict, size: bytes.length, createdAt: at, ...sealed })
}

export async function fileFor(tx: Tx, id: string, about: string) {
  const [file] = await tx
    .select({ id: stagedFiles.id, organisationId: stagedFiles.organisationId, about: stagedFiles.about })
    .from(stagedFiles)
    .where(and(eq(stagedFiles.id, id), eq(stagedFiles.about, about)))
  return file ?? null
}

export const removeFile = (tx: Tx, id: string) => tx.delete(stagedFiles).where(eq(stagedFiles.id, id))

export const removeFiles = (tx: Tx, about: string) => tx.delete(stagedFiles).where(eq(stagedFiles.about, about))
