import type { NoticeRefusal } from '../domain/publish-notice.ts'
import type { NoticeKind } from '../domain/release.ts'

export const wording = {
  'already-published': 'This notice is published already.',
} satisfies Record<NoticeRefusal, string>

export const kindWords = {
  tender: 'Tender',
  award: 'Award',
  contract: 'Contracts',
} satisfies Record<NoticeKind, string>

const stepWords: Readonly<Record<string, string>> = {
  tender: 'New tender',
  tenderUpdate: 'Terms changed',
  tenderCancellation: 'Tender cancelled',
  award: 'Award decided',
  contract: 'Contracts made',
}

/** What a notice tells, from the tag of its release. */
export const stepText = (tag: string): string => stepWords[tag] ?? tag
