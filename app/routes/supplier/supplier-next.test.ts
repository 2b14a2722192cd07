import { expect, it } from 'vitest'
import { mostUrgent } from './supplier-next.tsx'

const now = new Date('2026-12-01T12:00:00Z')
const draft = (closes: string) => ({ hasDraft: true, tender: 'published' as const, closesAt: new Date(closes) })

it('names the draft whose deadline comes first', () => {
  const [later, sooner] = [draft('2026-12-20T12:00:00Z'), draft('2026-12-03T12:00:00Z')]
  expect(mostUrgent([later, sooner], now)).toBe(sooner)
})

it('leaves out what can no longer be submitted, and what has been', () => {
  const over = draft('2026-12-01T12:00:00Z')
  const submitted = { ...draft('2026-12-03T12:00:00Z'), hasDraft: false }
  const ended = { ...draft('2026-12-03T12:00:00Z'), tender: 'cancelled' as const }
  expect(mostUrgent([over, submitted, ended], now)).toBeUndefined()
})
