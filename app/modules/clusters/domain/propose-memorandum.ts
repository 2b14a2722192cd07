import { accept, type Decision, refuse } from '#app/kernel/decision.ts'

export type MemorandumLatest = { readonly version: number; readonly title: string; readonly body: string }

export type MemorandumDraft = { readonly title: string; readonly body: string; readonly digest: string }

export type ProposedMemorandum = {
  readonly memorandumId: string
  readonly clusterId: string
  readonly version: number
  readonly title: string
  readonly body: string
  readonly proposedAt: Date
}

/**
 * A change to the memorandum is a new version. The version in force stays in force until every governing body has
 * approved the new one; a version that was still being approved is replaced by it.
 */
export function proposeMemorandum(
  before: { memorandumId: string; clusterId: string; latest: MemorandumLatest | null; draft: MemorandumDraft },
  now: Date,
): Decision<ProposedMemorandum, 'nothing-changed'> {
  const { memorandumId, clusterId, latest, draft } = before
  if (latest?.body === draft.body && latest.title === draft.title) return refuse('nothing-changed')
  const version = (latest?.version ?? 0) + 1
  return accept(
    { memorandumId, clusterId, version, title: draft.title, body: draft.body, proposedAt: now },
    {
      type: 'clusters.memorandum-proposed',
      chain: clusterId,
      about: memorandumId,
      data: { version, sha256: draft.digest },
    },
  )
}
