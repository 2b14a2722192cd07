import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationKind, Role } from './actor.ts'
import { foundOrganisation } from './found-organisation.ts'
import { rolesIn } from './seat-roles.ts'
import { endSeat, giveSeat, type HeldSeat, isCurrent, takeSeat } from './seats.ts'

const now = new Date('2026-11-30T10:00:00Z')
const organisation = { id: 'school', kind: 'school' as const }
const seat = (id: string, role: Role, until: string | null = null, from = '2026-09-01'): HeldSeat => ({
  id,
  personId: `person-${id}`,
  role,
  from,
  until,
})

describe('a seat', () => {
  it('holds from its first day up to but not on its last date', () => {
    const held = { from: '2026-09-01', until: '2026-11-30' }
    expect(['2026-08-31', '2026-09-01', '2026-11-29', '2026-11-30'].map((day) => isCurrent(held, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isCurrent({ from: '2026-09-01', until: null }, '2099-01-01')).toBe(true)
  })

  it('begins today in London, also in the hour when the world’s clock still says yesterday', () => {
    const given = giveSeat({ newSeatId: 'new', organisation, seats: [] }, new Date('2026-06-30T23:30:00Z'), {
      personId: 'p',
      role: 'head',
    })
    expect(given).toMatchObject({ ok: true, value: { from: '2026-07-01' } })
  })

  it('is only of a role that such a body has', () => {
    const kinds = Object.keys(rolesIn) as OrganisationKind[]
    const roles = [...new Set(Object.values(rolesIn).flat())]
    for (const kind of kinds)
      for (const role of roles) {
        const given = giveSeat({ newSeatId: 'new', organisation: { id: 'b', kind }, seats: [] }, now, {
          personId: 'p',
          role,
        })
        expect(given.ok).toBe(rolesIn[kind].includes(role))
      }
  })

  it('is refused to somebody who has it, and given again, as the same seat, to somebody who had it', () => {
    const input = { personId: 'person-a', role: 'governor' } as const
    const facts = (held: HeldSeat) => ({ newSeatId: 'new', organisation, seats: [held] })
    expect(giveSeat(facts(seat('a', 'governor')), now, input)).toEqual({ ok: false, reason: 'seat-already-held' })
    const later = giveSeat(facts(seat('a', 'governor', '2027-01-01')), now, input)
    expect(later).toEqual({ ok: false, reason: 'seat-already-held' })
    const again = giveSeat(facts(seat('a', 'governor', '2026-11-30')), now, input)
    expect(again).toMatchObject({ ok: true, value: { id: 'a', from: '2026-11-30' } })
  })

  it('given is recorded by id and role, never by name', () => {
    const given = giveSeat({ newSeatId: 'new', organisation, seats: [] }, now, { personId: 'p', role: 'head' })
    expect(given.ok && given.events).toEqual([
      { type: 'identity.seat-given', chain: 'school', about: 'new', data: { personId: 'p', role: 'head' } },
    ])
  })
})

describe('ending a seat', () => {
  it('is refused for the last person who can give seats, and only for them', () => {
    const [head, governor] = [seat('a', 'head'), seat('b', 'governor')]
    const seats = [head, governor, seat('c', 'business-manager', '2026-11-01')]
    expect(endSeat({ organisation, seat: head, seats }, now)).toEqual({ ok: false, reason: 'nobody-left-to-lead' })
    expect(endSeat({ organisation, seat: governor, seats }, now)).toMatchObject({ ok: true })
    const second = seat('d', 'business-manager')
    expect(endSeat({ organisation, seat: head, seats: [...seats, second] }, now)).toMatchObject({ ok: true })
  })

  it('happens once, and an ended seat stays as it ended', () => {
    const ended = seat('a', 'governor', '2026-11-30')
    expect(endSeat({ organisation, seat: ended, seats: [ended] }, now)).toEqual({
      ok: false,
      reason: 'seat-already-ended',
    })
  })

  it('leaves it held by nobody from that day on', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
    const law = fc.property(day, fc.option(day), (from, until) => {
      const held = seat('a', 'governor', until, from)
      const ended = endSeat({ organisation, seat: held, seats: [held] }, new Date('2026-11-15T12:00:00Z'))
      if (!ended.ok) return until !== null && until <= '2026-11-15'
      return !isCurrent({ from, until: ended.value.until }, '2026-11-15')
    })
    fc.assert(law)
  })
})

describe('taking a seat', () => {
  const held = { ...seat('a', 'head'), organisationId: 'school' }

  it('is recorded with the body that is acted for from then on', () => {
    expect(takeSeat({ seat: held, sessionId: 's' }, now)).toMatchObject({
      ok: true,
      value: { seatId: 'a', sessionId: 's' },
      events: [{ type: 'identity.seat-taken', chain: 'school', about: 'a' }],
    })
  })

  it('is refused once it has ended or before it begins', () => {
    const refused = { ok: false, reason: 'seat-ended' }
    expect(takeSeat({ seat: { ...held, until: '2026-11-30' }, sessionId: 's' }, now)).toEqual(refused)
    expect(takeSeat({ seat: { ...held, from: '2026-12-01' }, sessionId: 's' }, now)).toEqual(refused)
  })
})

describe('founding a body', () => {
  const facts = { newOrganisationId: 'body', newSeatId: 'seat', founderId: 'p' }

  it('gives the founder the first seat', () => {
    const founded = foundOrganisation(facts, now, { kind: 'supplier', name: 'Copy & Co', role: 'bidder' })
    expect(founded).toMatchObject({ ok: true, value: { id: 'body', seat: { personId: 'p', from: '2026-11-30' } } })
    expect(JSON.stringify(founded.ok && founded.events)).not.toContain('Copy')
  })

  it('on behalf of people who come later gives no seat, and a role from elsewhere is refused', () => {
    const school = { kind: 'school', name: 'Salisbury Primary', role: 'head' } as const
    expect(foundOrganisation({ ...facts, founderId: null }, now, school)).toMatchObject({ value: { seat: null } })
    expect(foundOrganisation(facts, now, { ...school, role: 'bidder' })).toEqual({
      ok: false,
      reason: 'role-not-in-this-body',
    })
  })
})
