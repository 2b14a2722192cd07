import { describe, expect, it } from 'vitest'
import { type Actor, nobody, type OrganisationKind, type Role, theService } from './domain/actor.ts'
import { mayEndSeat, mayEnrol, mayFound, mayGiveSeat, mayRegister, mayTakeSeat } from './policy.ts'

const someone = (kind: OrganisationKind, role: Role, secondFactor = true, organisationId = 'ours'): Actor => ({
  personId: 'me',
  name: 'Amina Rahman',
  secondFactor,
  seat: { id: 'seat', organisationId, organisationName: 'Ours', kind, role },
})
const withoutSeat: Actor = { personId: 'me', name: 'Ben Cole', seat: null, secondFactor: true }
const operator = someone('platform', 'operator', true, 'platform')
const hastyOperator = someone('platform', 'operator', false, 'platform')
const ourSchool = { organisation: { id: 'ours', kind: 'school' as const } }
const theirSchool = { organisation: { id: 'theirs', kind: 'school' as const } }
const platform = { organisation: { id: 'platform', kind: 'platform' as const } }

describe('who gives seats', () => {
  it('is whoever leads the body, without a second factor too', () => {
    expect(mayGiveSeat(someone('school', 'business-manager', false), ourSchool)).toBe(true)
    expect(mayGiveSeat(someone('school', 'head'), ourSchool)).toBe(true)
  })

  it('is not a governor, a member, another body, somebody without a seat, or nobody', () => {
    expect(mayGiveSeat(someone('school', 'governor'), ourSchool)).toBe(false)
    expect(mayGiveSeat(someone('school', 'business-manager'), theirSchool)).toBe(false)
    expect(mayGiveSeat(withoutSeat, ourSchool)).toBe(false)
    expect(mayGiveSeat(nobody, ourSchool)).toBe(false)
  })

  it('is the operator everywhere, once the second factor is shown', () => {
    expect(mayGiveSeat(operator, theirSchool)).toBe(true)
    expect(mayGiveSeat(hastyOperator, theirSchool)).toBe('second-factor')
    expect(mayGiveSeat(hastyOperator, platform)).toBe('second-factor')
  })

  it('for running the service is nobody else, not even an auditor of the service', () => {
    expect(mayGiveSeat(someone('platform', 'auditor', true, 'platform'), platform)).toBe(false)
    expect(mayGiveSeat(someone('school', 'business-manager'), platform)).toBe(false)
    expect(mayGiveSeat(theService, platform)).toBe(true)
  })

  it('does not take a body with the same missing id for the own one', () => {
    const lost = someone('school', 'head', true, null as unknown as string)
    expect(mayGiveSeat(lost, { organisation: { id: null as unknown as string, kind: 'school' } })).toBe(false)
  })
})

describe('who ends a seat', () => {
  it('is whoever could give it, and the person in it', () => {
    expect(mayEndSeat(someone('school', 'head'), { ...ourSchool, seat: { personId: 'other' } })).toBe(true)
    expect(mayEndSeat(withoutSeat, { ...theirSchool, seat: { personId: 'me' } })).toBe(true)
    expect(mayEndSeat(withoutSeat, { ...theirSchool, seat: { personId: 'other' } })).toBe(false)
    expect(mayEndSeat(nobody, { ...theirSchool, seat: { personId: 'other' } })).toBe(false)
  })
})

describe('who founds a body', () => {
  it('as a supplier is anybody signed in, for themselves', () => {
    expect(mayFound(withoutSeat, { kind: 'supplier', founderId: 'me' })).toBe(true)
    expect(mayFound(withoutSeat, { kind: 'supplier', founderId: 'other' })).toBe(false)
    expect(mayFound(nobody, { kind: 'supplier', founderId: null })).toBe(false)
  })

  it('as a cluster is somebody who acts for a school', () => {
    expect(mayFound(someone('school', 'business-manager'), { kind: 'cluster', founderId: 'me' })).toBe(true)
    expect(mayFound(someone('supplier', 'bidder'), { kind: 'cluster', founderId: 'me' })).toBe(false)
  })

  it('as a school or as the service is the operator or the service, also for somebody else', () => {
    for (const kind of ['school', 'platform'] as const) {
      expect(mayFound(someone('school', 'head'), { kind, founderId: 'me' })).toBe(false)
      expect(mayFound(operator, { kind, founderId: 'other' })).toBe(true)
      expect(mayFound(hastyOperator, { kind, founderId: 'other' })).toBe('second-factor')
      expect(mayFound(theService, { kind, founderId: null })).toBe(true)
    }
  })
})

describe('who takes a seat', () => {
  it('is the person it was given to, in a session of their own', () => {
    expect(mayTakeSeat(withoutSeat, { seat: { personId: 'me' }, sessionOwnerId: 'me' })).toBe(true)
    expect(mayTakeSeat(withoutSeat, { seat: { personId: 'other' }, sessionOwnerId: 'me' })).toBe(false)
    expect(mayTakeSeat(withoutSeat, { seat: { personId: 'me' }, sessionOwnerId: 'other' })).toBe(false)
    expect(mayTakeSeat(nobody, { seat: { personId: 'me' }, sessionOwnerId: 'me' })).toBe(false)
  })
})

describe('who gets an account', () => {
  it('is somebody who is not signed in; only the service enters others', () => {
    expect(mayRegister(nobody)).toBe(true)
    expect(mayRegister(withoutSeat)).toBe(false)
    expect(mayEnrol(theService)).toBe(true)
    expect(mayEnrol(operator)).toBe(false)
    expect(mayEnrol({ ...theService })).toBe(false)
    expect(mayEnrol(nobody)).toBe(false)
  })
})
