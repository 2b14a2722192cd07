import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readClock } from '#app/platform/clock.server.ts'
import { db } from './client.server.ts'
import {
  clockIsMovable,
  clockShift,
  freezeClock,
  makeClockMovable,
  moveClock,
  setClock,
} from './movable-clock.server.ts'
import { testDatabase } from './testing/database.ts'

testDatabase()

const noon = new Date('2027-03-01T12:00:00Z')

describe('a database as every school would have it', () => {
  it('has a clock that nobody can move', async () => {
    expect(await clockIsMovable(db())).toBe(false)
    await expect(moveClock(db(), { by: 5 })).rejects.toThrow()
  })

  it('is found out when its clock is replaced by any other', async () => {
    await db()
      .transaction(async (tx) => {
        await tx.execute(
          sql`create or replace function app_now() returns timestamptz language sql volatile as 'select now()'`,
        )
        expect(await clockIsMovable(tx)).toBe(true)
        tx.rollback()
      })
      .catch(() => undefined)
    expect(await clockIsMovable(db())).toBe(false)
  })
})

describe('a demonstration', () => {
  beforeAll(() => makeClockMovable(db()))
  beforeEach(() => setClock(db(), noon))

  it('is known by its clock, and making the clock movable again changes nothing', async () => {
    await makeClockMovable(db())
    expect(await clockIsMovable(db())).toBe(true)
    expect((await clockShift(db())).now >= noon).toBe(true)
  })

  it('shows everybody the time it was moved to', async () => {
    const moved = await moveClock(db(), { to: new Date('2027-04-01T09:00:00Z') })
    expect(moved.ok).toBe(true)
    const { now } = await readClock(db())
    expect(now >= new Date('2027-04-01T09:00:00Z')).toBe(true)
    expect(now < new Date('2027-04-01T10:00:00Z')).toBe(true)
  })

  it('goes on by the minutes asked for', async () => {
    await freezeClock(db(), noon)
    expect(await moveClock(db(), { by: 90 })).toEqual({ ok: true, now: new Date('2027-03-01T13:30:00Z') })
    expect((await clockShift(db())).frozen).toBe(true)
  })

  it('never goes back, because what was recorded would then lie in the future', async () => {
    await freezeClock(db(), noon)
    expect(await moveClock(db(), { to: new Date('2027-03-01T11:59:59Z') })).toEqual({
      ok: false,
      reason: 'clock-never-goes-back',
    })
    expect(await moveClock(db(), { by: -1 })).toEqual({ ok: false, reason: 'clock-never-goes-back' })
    expect((await readClock(db())).now).toEqual(noon)
  })
})
