import type { SheetValues } from './sheet.ts'

/** What one school answers to one call. At most one of the two moments is set. */
export type Need = {
  readonly values: SheetValues
  readonly savedAt: Date | null
  readonly committedAt: Date | null
  readonly declinedAt: Date | null
}

export type NeedState = 'not-started' | 'draft' | 'committed' | 'declined'

export function needState({ savedAt, committedAt, declinedAt }: Need): NeedState {
  if (committedAt) return 'committed'
  if (declinedAt) return 'declined'
  return savedAt ? 'draft' : 'not-started'
}
