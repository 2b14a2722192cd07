import { expect, it } from 'vitest'
import { addMember } from './add-member.ts'
import { foundCluster } from './found-cluster.ts'
import { belongsOn, type Membership, votingSchools } from './membership.ts'
import { registerSchool } from './register-school.ts'

const now = new Date('2026-09-01T09:00:00Z')
const member = (schoolId: string, more: Partial<Membership> = {}): Membership => ({
  schoolId,
  role: 'member',
  joinedOn: '2026-01-01',
  leftOn: null,
  ...more,
})
const plan = {
  name: 'Darlaston Schools’ Cluster',
  legalForm: 'collaboration',
  purpose: 'working together',
  authority: 'Walsall',
} as const

it('makes the founding school the lead from the day of founding', () => {
  const decision = foundCluster({ clusterId: 'c', leadSchoolId: 's', leads: [] }, now, plan)
  expect(decision).toMatchObject({ ok: true, value: { lead: { schoolId: 's', role: 'lead', joinedOn: '2026-09-01' } } })
})

it('does not found the same cluster twice, whatever the spacing of its name', () => {
  const leads = ['darlaston  schools’ cluster ']
  expect(foundCluster({ clusterId: 'c', leadSchoolId: 's', leads }, now, plan)).toEqual({
    ok: false,
    reason: 'already-leads-it',
  })
})

it('lets a school belong from the day it joined until the day before it left', () => {
  const left = member('s', { joinedOn: '2026-01-05', leftOn: '2026-07-20' })
  const days = ['2026-01-04', '2026-01-05', '2026-07-19', '2026-07-20']
  expect(days.map((day) => belongsOn(left, day))).toEqual([false, true, true, false])
})

it('gives a vote to the lead and the members, not to observers or to those who left', () => {
  const all = [
    member('lead', { role: 'lead' }),
    member('a'),
    member('watching', { role: 'observer' }),
    member('gone', { leftOn: '2026-08-31' }),
  ]
  expect(votingSchools(all, '2026-09-01')).toEqual(['lead', 'a'])
})

it('adds a school once, when it exists and its day has come', () => {
  const before = { clusterId: 'c', schoolId: 'b', memberships: [member('a')] }
  const joining = { role: 'member', joinedOn: '2026-09-01' } as const
  expect(addMember(before, now, joining)).toMatchObject({ ok: true, value: { schoolId: 'b', clusterId: 'c' } })
  expect(addMember({ ...before, schoolId: 'a' }, now, joining)).toMatchObject({ reason: 'already-a-member' })
  expect(addMember({ ...before, schoolId: null }, now, joining)).toMatchObject({ reason: 'no-such-school' })
  expect(addMember(before, now, { ...joining, joinedOn: '2026-09-02' })).toMatchObject({
    reason: 'joins-too-far-ahead',
  })
})

it('registers a school once under its reference number, and leaves its name out of the record', () => {
  const school = {
    name: 'Salisbury',
    urn: '900004',
    phase: 'Primary',
    kind: 'maintained',
    legalBody: 'The governing body of Salisbury Primary School',
    pupils: 228,
    address: '',
  }
  const decision = registerSchool({ schoolId: 's', urnTaken: false }, now, school)
  expect(decision).toMatchObject({ ok: true, value: { schoolId: 's', urn: '900004' } })
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Salisbury')
  expect(registerSchool({ schoolId: 's', urnTaken: true }, now, school)).toEqual({ ok: false, reason: 'urn-taken' })
})
