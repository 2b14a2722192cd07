import { describe, expect, it } from 'vitest'
import { declared, everybody, freshPanel, scored } from '../testing/panel.ts'
import {
  acceptInvitation,
  type Invitation,
  inviteAssessor,
  stateOfInvitation,
  withdrawInvitation,
} from './invitation.ts'

const now = new Date('2026-12-01T10:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) => (decision.ok ? null : decision.reason)

const typed = {
  name: 'Eve Stone',
  email: 'eve@college.example',
  criterionIds: ['q2'],
  because: 'Knows data protection.',
}
const facts = { assessment: declared(), invitations: [], newId: 'i1', invitedBy: 'manager' }
const made: Invitation = {
  ...typed,
  id: 'i1',
  tenderId: 'tender',
  invitedBy: 'manager',
  invitedAt: now,
  expiresAt: later(14),
  acceptedAt: null,
  withdrawnAt: null,
}
const eve = { id: 'eve', email: 'Eve@college.example', bidsForSupplier: false }
const accepting = (invitation: Invitation, person = eve, at = now, assessment = declared()) =>
  acceptInvitation({ invitation, assessment, person }, at)

describe('an assessor from outside', () => {
  it('is invited for questions of the tender, and the record holds neither name nor address', () => {
    const decision = inviteAssessor(facts, now, typed)
    expect(decision).toMatchObject({ ok: true, value: { expiresAt: later(14), criterionIds: ['q2'] } })
    expect(decision.ok && JSON.stringify(decision.events)).not.toMatch(/Eve|eve@|protection/)
    expect(reasonOf(inviteAssessor(facts, now, { ...typed, criterionIds: ['q2', 'q9'] }))).toBe(
      'dealt-question-unknown',
    )
  })

  it('is invited once, and again when an invitation has lapsed or was withdrawn', () => {
    const again = (before: Invitation, at = now) =>
      reasonOf(inviteAssessor({ ...facts, invitations: [before] }, at, typed))
    expect(again(made)).toBe('already-invited')
    expect(again({ ...made, acceptedAt: now })).toBe('already-invited')
    expect(again({ ...made, withdrawnAt: now })).toBeNull()
    expect(again(made, later(14))).toBeNull()
  })

  it('is invited until everybody has locked, and no later', () => {
    const done = scored(declared(), everybody, true)
    expect(reasonOf(inviteAssessor({ ...facts, assessment: done }, now, typed))).toBe('agreeing-has-begun')
    const locked = { ...freshPanel, stage: 'quality-locked' as const }
    expect(reasonOf(inviteAssessor({ ...facts, assessment: locked }, now, typed))).toBe('panel-complete')
  })
})

describe('an invitation', () => {
  it('is accepted by whoever has its address, and gives those questions only', () => {
    expect(accepting(made)).toMatchObject({ ok: true, value: { dealt: [{ criterionId: 'q2', personId: 'eve' }] } })
    expect(reasonOf(accepting(made, { ...eve, email: 'mallory@college.example' }))).toBe('invitation-for-another')
    expect(reasonOf(accepting(made, { ...eve, bidsForSupplier: true }))).toBe('bidder-cannot-assess')
    expect(reasonOf(accepting(made, eve, now, scored(declared(), everybody, true)))).toBe('agreeing-has-begun')
  })

  it('opens nothing once it is used, withdrawn or fourteen days old', () => {
    expect(reasonOf(accepting({ ...made, acceptedAt: now }))).toBe('invitation-used')
    expect(reasonOf(accepting({ ...made, withdrawnAt: now }))).toBe('invitation-withdrawn')
    expect(reasonOf(accepting(made, eve, later(14)))).toBe('invitation-expired')
    expect(stateOfInvitation(made, new Date(later(14).getTime() - 1))).toBe('open')
  })

  it('can be withdrawn while it is open', () => {
    expect(withdrawInvitation(made, now).ok).toBe(true)
    expect(reasonOf(withdrawInvitation({ ...made, acceptedAt: now }, now))).toBe('invitation-used')
  })
})
