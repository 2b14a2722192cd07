import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type AcceptedType, type FileKindRefusal, fileKind } from './file-kind.ts'
import { shownName } from './file-name.ts'

const MiB = 1024 * 1024

export const largestFile = 10 * MiB
export const largestTogether = 20 * MiB
export const mostFiles = 20

export type StagedFile = {
  readonly id: string
  readonly organisationId: string
  readonly about: string
  readonly slot: string
  readonly name: string
  readonly type: AcceptedType
  readonly bytes: Uint8Array
  /** There is no virus scanner yet, and we say so. */
  readonly verdict: 'not-scanned'
  readonly at: Date
}

export type StageRefusal = FileKindRefusal | 'too-large' | 'too-many-files' | 'too-large-together'

/**
 * A file is taken in when its content is of an accepted kind and there is room: 10 MiB each, 20 files and 20 MiB together
 * for one bid. Two files may have the same name.
 */
export function stageFile(
  facts: { readonly newFileId: string; readonly staged: readonly { readonly size: number }[] },
  now: Date,
  input: Pick<StagedFile, 'organisationId' | 'about' | 'slot' | 'name' | 'bytes'>,
): Decision<StagedFile, StageRefusal> {
  const { newFileId: id, staged } = facts
  const { bytes, organisationId, about } = input
  if (bytes.length > largestFile) return refuse('too-large')
  if (staged.length >= mostFiles) return refuse('too-many-files')
  const together = staged.reduce((total, { size }) => total + size, bytes.length)
  if (together > largestTogether) return refuse('too-large-together')
  const kind = fileKind(input.name, bytes)
  if (!kind.ok) return refuse(kind.reason)
  const name = shownName(input.name)
  return accept(
    { ...input, id, name, type: kind.type, verdict: 'not-scanned', at: now },
    { type: 'files.staged', chain: organisationId, about: id, data: { for: about, type: kind.type } },
  )
}
