import { expect, it } from 'vitest'
import { publishNotice } from './publish-notice.ts'

const notice = {
  tenderId: 't1',
  kind: 'tender',
  release: { ocid: 'o', id: 'o-tender', date: '2026-11-03T09:00:00.000Z', tag: ['tender'] },
  publishedAt: new Date('2026-11-03T09:00:00Z'),
  eventKey: 't1/4',
} as const

it('a notice is published once and the tender’s record says so', () => {
  const decision = publishNotice({ id: 'n1', known: false }, notice)
  expect(decision).toMatchObject({
    ok: true,
    value: { id: 'n1', kind: 'tender' },
    events: [{ type: 'notices.published', chain: 't1', about: 'n1', data: { kind: 'tender', release: 'o-tender' } }],
  })
})

it('the same event never gives a second notice', () => {
  expect(publishNotice({ id: 'n2', known: true }, notice)).toEqual({ ok: false, reason: 'already-published' })
})
