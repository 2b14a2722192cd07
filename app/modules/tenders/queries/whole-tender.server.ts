import { eq, sql } from 'drizzle-orm'
import type { CategoryKey } from '#app/modules/categories/domain/category.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { tenders } from '#db/schema/tenders.ts'
import type { PublishedCriterion } from '../domain/published-tender.ts'
import type { DraftLot, OpeningHolder, PanelMember, Tender } from '../domain/tender.ts'

const lots = sql<DraftLot[]>`(
  select coalesce(json_agg(json_build_object('id', l.id, 'number', l.number, 'title', l.title,
    'description', l.description, 'schoolIds', (
      select coalesce(json_agg(s.school_id order by s.school_id), '[]') from lot_schools s where s.lot_id = l.id
    )) order by l.number), '[]')
  from lots l where l.tender_id = tenders.id)`

const criteria = sql<PublishedCriterion[]>`(
  select coalesce(json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'kind', c.kind, 'title', c.title,
    'weight', c.weight, 'question', c.question, 'guidance', c.guidance, 'wordLimit', c.word_limit,
    'minimum', c.minimum, 'judged', c.judged) order by c.position), '[]')
  from criteria c where c.tender_id = tenders.id)`

const panel = sql<PanelMember[]>`(
  select coalesce(json_agg(json_build_object('personId', p.person_id, 'schoolId', p.school_id, 'role', p.role)
    order by p.role, p.person_id), '[]')
  from panel_members p where p.tender_id = tenders.id and p.left_at is null)`

type HolderRow = Omit<OpeningHolder, 'activatedAt'> & { readonly activatedAt: string | null }
const holders = sql<HolderRow[]>`(
  select coalesce(json_agg(json_build_object('position', h.position, 'personId', h.person_id,
    'organisationId', h.organisation_id, 'qualityRecipient', h.quality_recipient,
    'priceRecipient', h.price_recipient, 'activatedAt', h.activated_at) order by h.position), '[]')
  from opening_holders h where h.tender_id = tenders.id)`

const parts = {
  id: tenders.id,
  reference: tenders.reference,
  clusterId: tenders.clusterId,
  leadSchoolId: tenders.leadSchoolId,
  buyerName: tenders.buyerName,
  categoryKey: sql<CategoryKey>`category_key`,
  demandCallId: tenders.demandCallId,
  title: tenders.title,
  summary: tenders.summary,
  description: tenders.description,
  conditions: tenders.conditions,
  stage: tenders.stage,
  version: tenders.version,
  questionsCloseAt: tenders.questionsCloseAt,
  answersDueAt: tenders.answersDueAt,
  closesAt: tenders.closesAt,
  hourReason: tenders.hourReason,
  coolingOffMinutes: tenders.coolingOffMinutes,
  contractStartsOn: tenders.contractStartsOn,
  scale: tenders.scale,
  qualityThreshold: tenders.qualityThreshold,
  meetings: tenders.meetings,
  priceMethod: tenders.priceMethod,
  priceFloor: tenders.priceFloor,
  priceCeiling: tenders.priceCeiling,
  auction: tenders.auction,
  tieBreak: tenders.tieBreak,
  lotsPerSupplier: tenders.lotsPerSupplier,
  assumptions: tenders.assumptions,
  fewestScorers: tenders.fewestScorers,
  feeBasisPoints: tenders.feeBasisPoints,
  feeCap: tenders.feeCap,
  lots,
  criteria,
  panel,
  holders,
}

/** A tender with all its parts, in one statement. Inside a transaction, take the tender's lock first. */
export async function wholeTender(on: Db | Tx, tenderId: string): Promise<Tender | null> {
  const [row] = await on.select(parts).from(tenders).where(eq(tenders.id, tenderId))
  if (!row) return null
  const moment = (at: string | null) => (at === null ? null : new Date(at))
  return { ...row, holders: row.holders.map((holder) => ({ ...holder, activatedAt: moment(holder.activatedAt) })) }
}
