import { sql } from 'drizzle-orm'
import type { Db, Tx } from './client.server.ts'

/** How far the demonstration's clock is ahead of the real one, and the time it shows. */
export type ClockShift = { readonly now: Date; readonly aheadMinutes: number; readonly frozen: boolean }

export type ClockMoved =
  | { readonly ok: true; readonly now: Date }
  | { readonly ok: false; readonly reason: ClockRefusal }
export type ClockRefusal = 'clock-never-goes-back'

/** Gives this database a clock that can be moved. Only for a demonstration or a test: production refuses such a database. */
export async function makeClockMovable(on: Db): Promise<void> {
  await on.transaction(async (tx) => {
    await tx.execute(sql`create schema if not exists demonstration`)
    await tx.execute(sql`
      create table if not exists demonstration.clock (
        only_row boolean primary key default true check (only_row),
        shift interval not null default interval '0',
        frozen_at timestamptz
      )`)
    await tx.execute(sql`insert into demonstration.clock default values on conflict do nothing`)
    await tx.execute(sql`
      create or replace function app_now() returns timestamptz language sql volatile as
      'select coalesce(frozen_at, clock_timestamp() + shift) from demonstration.clock'`)
  })
}

/** Whether decisions of this database are taken by any clock but the server's own. */
export async function clockIsMovable(on: Db | Tx): Promise<boolean> {
  const [row] = await on.execute<{ movable: boolean }>(sql`
    select to_regclass('demonstration.clock') is not null
        or exists (select from pg_proc where proname = 'app_now' and btrim(prosrc) <> 'select clock_timestamp()') as movable`)
  return row?.movable ?? true
}

export async function clockShift(on: Db | Tx): Promise<ClockShift> {
  const [row] = await on.execute<{ now: string; seconds: string; frozen: boolean }>(sql`
    select to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now,
           extract(epoch from app_now() - clock_timestamp())::text as seconds,
           frozen_at is not null as frozen
    from demonstration.clock`)
  if (!row) throw new Error('the clock of this database cannot be moved')
  return { now: new Date(row.now), aheadMinutes: Math.round(Number(row.seconds) / 60), frozen: row.frozen }
}

/** Moves the clock forward, by minutes or to an instant, for everybody who uses this demonstration. Never back. */
export async function moveClock(on: Db | Tx, move: { by: number } | { to: Date }): Promise<ClockMoved> {
  const target =
    'to' in move ? sql`${move.to.toISOString()}::timestamptz` : sql`t.now + make_interval(secs => ${move.by * 60})`
  const moved = await on.execute(sql`
    with t as materialized (select app_now() as now)
    update demonstration.clock
    set shift = case when frozen_at is null then shift + (${target} - t.now) else shift end,
        frozen_at = case when frozen_at is null then null else ${target} end
    from t
    where ${target} >= t.now
    returning true`)
  return moved.length > 0
    ? { ok: true, now: (await clockShift(on)).now }
    : { ok: false, reason: 'clock-never-goes-back' }
}

/** Sets the clock to an instant, from which it runs on. For tests and for building a scenario in the past. */
export async function setClock(on: Db | Tx, at: Date): Promise<void> {
  await on.execute(sql`
    update demonstration.clock set frozen_at = null, shift = ${at.toISOString()}::timestamptz - clock_timestamp()`)
}

/** Stops the clock at an instant. For tests. */
export async function freezeClock(on: Db | Tx, at: Date): Promise<void> {
  await on.execute(sql`update demonstration.clock set frozen_at = ${at.toISOString()}::timestamptz`)
}
