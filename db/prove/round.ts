import type postgres from 'postgres'
import type { Listed, ReceivedVersion, Round } from './race-verdict.ts'

/** What the database has of one tender after a race, read beside the use-cases. Times as text to the microsecond. */
export async function roundOf(sql: postgres.Sql, tenderId: string, acknowledged: readonly string[]): Promise<Round> {
  const [tender] = await sql<{ deadline: string }[]>`
    select to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as deadline from tenders where id = ${tenderId}`
  const received = await sql<ReceivedVersion[]>`
    select v.bid_id as "bidId", v.version, v.submission_key as "submissionKey", v.stage,
      to_char(v.received_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as "receivedAt"
    from bid_versions v join bids b on b.id = v.bid_id where b.tender_id = ${tenderId} and v.received_at is not null`
  const frozen = await sql<{ frozen: Listed[] }[]>`
    select frozen from openings where tender_id = ${tenderId} and kind = 'quality'`
  const recorded = await sql<{ at: string }[]>`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at
    from chain_entries where chain_id = ${tenderId} order by seq`
  if (!tender) throw new Error(`no tender ${tenderId}`)
  return {
    deadline: tender.deadline,
    acknowledged,
    received,
    frozen: frozen.flatMap((opening) => opening.frozen),
    recordedAt: recorded.map(({ at }) => at),
  }
}
