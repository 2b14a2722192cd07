import type postgres from 'postgres'
import { verifyReceipt } from '#app/platform/seal/receipt.ts'
import type { Found } from './crash-verdict.ts'

/** A connection, or a transaction on it. */
type Reader = postgres.Sql | postgres.TransactionSql

/** Receipts that suppliers hold, by the key of the submission. */
export type Acknowledged = ReadonlyMap<string, string>

async function lost(sql: Reader, acknowledged: Acknowledged, publicKeyPem: string): Promise<number> {
  const rows = await sql<{ key: string; receipt: string }[]>`
    select submission_key as key, receipt from bid_versions where received_at is not null`
  const kept = new Map(rows.map(({ key, receipt }) => [key, receipt]))
  let missing = 0
  for (const [key, receipt] of acknowledged)
    if (kept.get(key) !== receipt || !(await verifyReceipt(receipt, publicKeyPem))) missing += 1
  return missing
}

/** Received versions without all that belongs to them, entries without their version, bids that disagree with their versions. */
async function half(sql: Reader): Promise<number> {
  const [row] = await sql<{ found: number }[]>`
    with received as (select * from bid_versions where received_at is not null),
    entry as (
      select chain_id, seq, body::jsonb->>'about' as bid_id, (body::jsonb->'data'->>'version')::int as version
      from chain_entries where type = 'bids.submitted'),
    told as (select key from graphile_worker.jobs),
    faults as (
      select 1 from received v where v.receipt is null or v.deadline_in_force is null or v.stage = 'sealed'
        or (select count(*) from entry e where e.bid_id = v.bid_id::text and e.version = v.version) <> 1
        or (select count(*) from envelopes e where e.bid_id = v.bid_id and e.version = v.version) <> 2
        or (select count(*) from envelope_parts p where p.bid_id = v.bid_id and p.version = v.version)
           <> (select sum(part_count) from envelopes e where e.bid_id = v.bid_id and e.version = v.version)
      union all
      select 1 from entry e where not exists (
        select from received v where v.bid_id::text = e.bid_id and v.version = e.version)
      union all
      select 1 from entry e where not exists (select from told where told.key = e.chain_id || '/' || e.seq)
      union all
      select 1 from bids b where b.version <> coalesce((select max(version) from received v where v.bid_id = b.id), 0)
        or (b.version > 0 and (select count(*) from received v where v.bid_id = b.id and v.stage = 'submitted') <> 1))
    select count(*)::int as found from faults`
  return row?.found ?? Number.NaN
}

/** Every link of every record computed anew, and every head compared with the last entry. */
async function brokenLinks(sql: Reader): Promise<number> {
  const [row] = await sql<{ found: number }[]>`
    with entry as (
      select *, row_number() over one as place, coalesce(lag(hash) over one, '') as before,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text
      from chain_entries window one as (partition by chain_id order by seq)),
    broken as (
      select 1 from entry where seq <> place or prev <> before
        or hash <> sha256(prev || convert_to(concat_ws(E'\n', 'clusterbuy entry 1', chain_id, seq, at_text, type, ''), 'UTF8')
          || sha256(convert_to(body, 'UTF8')))
      union all
      select 1 from chains c left join lateral (
        select seq, hash from chain_entries e where e.chain_id = c.id order by seq desc limit 1) last on true
      where c.seq <> coalesce(last.seq, 0) or c.hash <> coalesce(last.hash, ''))
    select count(*)::int as found from broken`
  return row?.found ?? Number.NaN
}

/** Looks at everything once more, by statements of its own that share nothing with the use-cases. */
export async function findings(sql: Reader, acknowledged: Acknowledged, publicKeyPem: string): Promise<Found> {
  return {
    lost: await lost(sql, acknowledged, publicKeyPem),
    half: await half(sql),
    brokenLinks: await brokenLinks(sql),
  }
}
