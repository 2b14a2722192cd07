import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import type { NoticeKind, Release } from './release.ts'

export type NoticeRefusal = 'already-published'

export type Notice = {
  readonly id: string
  readonly tenderId: string
  readonly kind: NoticeKind
  readonly release: Release
  readonly publishedAt: Date
  /** The event that it tells of. */
  readonly eventKey: string
}

/** Each step of a tender is made known once, and the tender's record says that it was. */
export function publishNotice(
  facts: { readonly id: string; readonly known: boolean },
  notice: Omit<Notice, 'id'>,
): Decision<Notice, NoticeRefusal> {
  if (facts.known) return refuse('already-published')
  const { tenderId, kind, release } = notice
  const data = { kind, release: release.id }
  return accept({ ...notice, id: facts.id }, { type: 'notices.published', chain: tenderId, about: facts.id, data })
}
