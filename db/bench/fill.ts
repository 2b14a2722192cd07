import postgres from 'postgres'
import { openTender } from '../prove/open-tender.ts'
import { energy, ict, photocopiers, supplyStaff } from '../scenarios/category-stories.ts'
import { loadCluster } from '../scenarios/demonstration.ts'
import type { World } from '../scenarios/world.ts'

/** Where the copies of the template tenders are said to be. */
const places = [
  'Aldridge',
  'Bilston',
  'Bloxwich',
  'Brierley Hill',
  'Brownhills',
  'Cannock',
  'Coseley',
  'Cradley Heath',
  'Dudley',
  'Halesowen',
  'Kidderminster',
  'Lichfield',
  'Netherton',
  'Oldbury',
  'Penkridge',
  'Quinton',
  'Rugeley',
  'Sedgley',
  'Shirley',
  'Smethwick',
  'Solihull',
  'Stafford',
  'Stone',
  'Stourbridge',
  'Stourport',
  'Sutton Coldfield',
  'Tamworth',
  'Tipton',
  'Walsall',
  'Wednesbury',
  'Wednesfield',
  'West Bromwich',
  'Willenhall',
  'Wolverhampton',
  'Wombourne',
  'Worcester',
] as const

/** What people look for: a place, a thing and a place, a thing. */
export const searches = places.flatMap((place, index) => [
  place,
  `${['photocopiers', 'toner', 'laptops', 'teachers', 'gas', 'electricity'][index % 6]} ${place}`,
])

const placeOf = (number: string) =>
  `(${`array[${places.map((place) => `'${place}'`).join(',')}]`})[1 + ${number} % ${places.length}]`

/** Each column of a copy that differs from its template `t`; `n` is the number of the copy, `place` where it is. */
const differing: Readonly<Record<string, string>> = {
  id: 'gen_random_uuid()',
  reference: `'CB-' || upper(substr(lpad(to_hex(n), 8, '0'), 1, 4) || '-' || substr(lpad(to_hex(n), 8, '0'), 5))`,
  buyer_name: `replace(t.buyer_name, 'Darlaston', place)`,
  title: `replace(t.title, 'Darlaston', place)`,
  summary: `replace(t.summary, 'nine schools', 'nine schools in ' || place)`,
  description: `replace(t.description, 'Darlaston', place)`,
  demand_call_id: 'null',
  closes_at: `date_trunc('hour', clock_timestamp()) + interval '1 day' + make_interval(mins => n * 7919 % 129600)`,
}

async function copyTenders(sql: postgres.Sql, howMany: number): Promise<void> {
  const rows = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'tenders' and table_schema = 'public' and is_generated = 'NEVER'`
  const names = rows.map(({ name }) => name)
  await sql.unsafe(`
    insert into tenders (${names.join(', ')})
    select ${names.map((name) => differing[name] ?? `t.${name}`).join(', ')}
    from generate_series(1, ${howMany}) n
    cross join lateral (select ${placeOf('n')} as place) p
    join (select *, row_number() over (order by category_key) as nr, count(*) over () as of
          from tenders where stage = 'published' and demand_call_id is not null) t on t.nr = 1 + n % t.of`)
}

/** The published document of each copy: its template's, with its own name, place and deadline. */
async function copyDocuments(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into tender_versions (tender_id, version, text, document, sha256, published_at, published_by)
    select c.id, c.version, jsonb_pretty(d.document) || E'\n', d.document, encode(sha256(c.id::text::bytea), 'hex'),
      c.published_at, t.published_by
    from tenders c
    join (select m.category_key, v.document, v.published_by from tenders m
          join tender_versions v on v.tender_id = m.id and v.version = m.version
          where m.demand_call_id is not null) t using (category_key)
    cross join lateral (select t.document || jsonb_build_object(
      'id', c.id, 'reference', c.reference, 'title', c.title, 'summary', c.summary, 'description', c.description,
      'buyer', t.document->'buyer' || jsonb_build_object('name', c.buyer_name),
      'timetable', t.document->'timetable' || jsonb_build_object(
        'closesAt', to_char(c.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) as document) d
    where c.demand_call_id is null and c.stage = 'published'`
}

async function answerSomeQuestions(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into questions (tender_id, asked_by, question, asked_at, answer, answered_at, answered_by)
    select t.id, (select id from organisations where kind = 'supplier' limit 1),
      'May we visit the schools before we bid, and on which days?', t.published_at,
      'Yes. Ring the lead school; any Tuesday or Thursday after four is fine.', t.published_at + interval '1 day',
      (select id from people limit 1)
    from tenders t where t.demand_call_id is null and t.stage = 'published' and get_byte(uuid_send(t.id), 0) < 64`
}

/** One published tender of each category, by the use-cases that people use: what the others are copied from. */
export async function publishTemplates(): Promise<World> {
  const world = await loadCluster()
  for (const story of [photocopiers, energy, ict, supplyStaff]) await openTender(world, 40, story, 9)
  return world
}

/** Copies the tenders that use-cases published until there are this many more, each a little different. */
export async function fillWithTenders(url: string, howMany: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await copyTenders(sql, howMany)
    await copyDocuments(sql)
    await answerSomeQuestions(sql)
    await sql`vacuum analyze`
  } finally {
    await sql.end()
  }
}
