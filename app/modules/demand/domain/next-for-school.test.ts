import { expect, it } from 'vitest'
import { nextForSchool, type Waiting } from './next-for-school.ts'

const call = { callId: 'call', title: 'Photocopiers', respondBy: '2026-10-15', closed: false, state: 'draft' } as const
const contract = {
  categoryKey: 'energy',
  what: 'Energy',
  noticeBy: '2026-10-01',
  warning: 'notice-soon',
} as const
const memorandum = { id: 'm', clusterName: 'Darlaston', waitsForUs: true }
const everything: Waiting = { calls: [call], memoranda: [memorandum], contracts: [contract] }

it('puts what is due first at the top, and approvals, which have no day, after it', () => {
  expect(nextForSchool(everything, 'head').map(({ kind }) => kind)).toEqual(['give-notice', 'answer', 'approve'])
  const sooner = { ...everything, calls: [{ ...call, respondBy: '2026-09-30' }] }
  expect(nextForSchool(sooner, 'head').map(({ kind }) => kind)).toEqual(['answer', 'give-notice', 'approve'])
})

it('gives a governor the approvals only, and a member nothing', () => {
  expect(nextForSchool(everything, 'governor').map(({ kind }) => kind)).toEqual(['approve'])
  expect(nextForSchool(everything, 'member')).toEqual([])
})

it('leaves out what is done, closed, not ours or too late to change', () => {
  const done: Waiting = {
    calls: [
      { ...call, state: 'committed' },
      { ...call, state: 'declined' },
      { ...call, closed: true },
    ],
    memoranda: [{ ...memorandum, waitsForUs: false }],
    contracts: [{ ...contract, warning: 'renews-by-itself' }],
  }
  expect(nextForSchool(done, 'business-manager')).toEqual([])
})
