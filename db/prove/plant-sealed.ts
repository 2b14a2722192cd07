import type postgres from 'postgres'

export type PlantedBid = { readonly bidId: string; readonly tenderId: string; readonly supplierId: string }
export type PlantedVersion = { readonly bidId: string; readonly version: number; readonly submissionKey: string }

/** One bid for each supplier on the first lot of a tender, as rows: how a draft is written is not what is proved here. */
export async function plantBids(
  sql: postgres.Sql,
  tenderId: string,
  supplierIds: readonly string[],
): Promise<PlantedBid[]> {
  const rows = await sql<{ bid_id: string; supplier_id: string }[]>`
    insert into bids (tender_id, lot_id, supplier_id, started_at)
    select ${tenderId}, (select id from lots where tender_id = ${tenderId} order by number limit 1), s, app_now()
    from unnest(${[...supplierIds]}::uuid[]) s
    returning id as bid_id, supplier_id`
  return rows.map(({ bid_id, supplier_id }) => ({ bidId: bid_id, tenderId, supplierId: supplier_id }))
}

/**
 * A sealed version for each of these bids, waiting to be submitted: of the right key sets and the terms in force, with
 * digests of its own. What stands in for the sealed bytes is short, because submitting never reads them.
 */
export async function plantSealed(
  sql: postgres.Sql,
  bidIds: readonly string[],
  version: number,
): Promise<PlantedVersion[]> {
  const rows = await sql<{ bid_id: string; submission_key: string }[]>`
    with version as (
      insert into bid_versions (bid_id, version, stage, sealed_at, tender_version, quality_digest, price_digest, submission_key)
      select b.id, ${version}, 'sealed', app_now(), t.version,
        encode(sha256(uuid_send(gen_random_uuid())), 'hex'), encode(sha256(uuid_send(gen_random_uuid())), 'hex'), gen_random_uuid()
      from bids b join tenders t on t.id = b.tender_id where b.id = any(${[...bidIds]}::uuid[])
      returning bid_id, quality_digest, price_digest, submission_key),
    envelope as (
      insert into envelopes (bid_id, version, kind, key_set_fingerprint, recipient, gate_wrap, share_wraps, manifest, part_count, digest)
      select v.bid_id, ${version}, k.kind, k.fingerprint, k.gate_recipient, '\\x00', array_fill('\\x00'::bytea, array[cardinality(k.holders)]), '\\x00', 1,
        case k.kind when 'quality' then v.quality_digest else v.price_digest end
      from version v join bids b on b.id = v.bid_id join key_sets k on k.tender_id = b.tender_id),
    part as (
      insert into envelope_parts (bid_id, version, kind, position, sealed)
      select v.bid_id, ${version}, kind, 0, decode(repeat('00', 200), 'hex')
      from version v, unnest(array['quality', 'price']) kind)
    select bid_id, submission_key from version`
  return rows.map(({ bid_id, submission_key }) => ({ bidId: bid_id, version, submissionKey: submission_key }))
}
