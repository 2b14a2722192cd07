import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { Event } from '../../kernel/decision.ts'
import type { Instant } from '../../platform/clock.server.ts'
import type { Actor } from '../identity/domain/actor.ts'
import { entryBody } from './domain/entry.ts'

export type ChainEntry = { readonly chain: string; readonly seq: number; readonly hash: string; readonly prev: string }

/** Takes the record's lock. Whoever decides by the clock takes it first, so that the stamp and the order agree. */
export async function lockChain(tx: Tx, chain: string): Promise<void> {
  await tx.execute(sql`select 1 from chains where id = ${chain} for update`)
}

/** Appends each event to the chain of the record it concerns, in the transaction of the fact. */
export async function record(tx: Tx, actor: Actor, instant: Instant, events: readonly Event[]): Promise<ChainEntry[]> {
  const entries: ChainEntry[] = []
  for (const event of events) {
    const body = entryBody(actor, event)
    const entry = (await append(tx, event, instant.at, body)) ?? (await begin(tx, event, instant.at, body))
    entries.push(entry)
  }
  return entries
}

async function begin(tx: Tx, event: Event, at: string, body: string): Promise<ChainEntry> {
  await tx.execute(sql`insert into chains (id, seq, hash) values (${event.chain}, 0, '') on conflict do nothing`)
  const entry = await append(tx, event, at, body)
  if (!entry) throw new Error(`no chain for ${event.chain}`)
  return entry
}

async function append(tx: Tx, event: Event, at: string, body: string): Promise<ChainEntry | null> {
  const [row] = await tx.execute<{ seq: string; hash: string; prev: string }>(sql`
    with head as (select id, seq + 1 as seq, hash from chains where id = ${event.chain} for update),
    entry as (
      insert into chain_entries (chain_id, seq, at, type, body, prev, hash)
      select id, seq, ${at}::timestamptz, ${event.type}, ${body}, hash,
        sha256(hash || convert_to('clusterbuy entry 1' || E'\n' || id || E'\n' || seq || E'\n' || ${at}::text || E'\n' || ${event.type}::text || E'\n', 'UTF8') || sha256(convert_to(${body}::text, 'UTF8')))
      from head returning chain_id, seq, prev, hash
    ),
    moved as (update chains set seq = entry.seq, hash = entry.hash from entry where chains.id = entry.chain_id)
    select seq, encode(hash, 'hex') as hash, encode(prev, 'hex') as prev from entry`)
  return row ? { chain: event.chain, seq: Number(row.seq), hash: row.hash, prev: row.prev } : null
}
