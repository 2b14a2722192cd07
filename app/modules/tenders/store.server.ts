import { and, eq, inArray } from 'drizzle-orm'
import { lockChain } from '#app/modules/audit/chain.server.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { newId } from '#app/platform/new-id.server.ts'
import type { Tx } from '#db/client.server.ts'
import {
  criteria,
  keySets,
  lotSchools,
  lots,
  openingHolders,
  panelMembers,
  questions,
  tenderFollowers,
  tenders,
  tenderVersions,
} from '#db/schema/tenders.ts'
import type { ActiveHolder } from './domain/activate-holder.ts'
import type { LaterStage } from './domain/advance-stage.ts'
import type { AnsweredQuestion, AskedQuestion, OpenQuestion } from './domain/ask-question.ts'
import type { CancelledTender } from './domain/cancel-tender.ts'
import type { CriteriaPlan } from './domain/criteria-plan.ts'
import { treeOf } from './domain/criteria-tree.ts'
import type { Extension } from './domain/extend-deadline.ts'
import type { FollowFacts, Following } from './domain/follow-tender.ts'
import type { LaterSeat } from './domain/join-panel.ts'
import type { Meeting } from './domain/judging.ts'
import type { DatedTender, Description, PlannedLots } from './domain/prepare-tender.ts'
import type { PriceRule } from './domain/price-rule.ts'
import type { DocumentVersion, Publication } from './domain/publish-tender.ts'
import type { OpeningHolder, PanelMember, Tender } from './domain/tender.ts'
import { tenderStage } from './queries/tender-stage.server.ts'
import { wholeTender } from './queries/whole-tender.server.ts'
import type { NewKeySet } from './sealing.server.ts'

type Of<Value> = Value & { readonly tenderId: string }
type NewTender = typeof tenders.$inferInsert

/** The tender's lock first, so that what is read after it stays true until the end. */
export async function lockedTender(tx: Tx, tenderId: string): Promise<Tender | null> {
  await lockChain(tx, tenderId)
  return wholeTender(tx, tenderId)
}

export async function lockedQuestion(
  tx: Tx,
  questionId: string,
): Promise<(OpenQuestion & { clusterId: string }) | null> {
  const [asked] = await tx.select({ tenderId: questions.tenderId }).from(questions).where(eq(questions.id, questionId))
  if (!asked) return null
  await lockChain(tx, asked.tenderId)
  const [row] = await tx
    .select({
      id: questions.id,
      tenderId: questions.tenderId,
      answeredAt: questions.answeredAt,
      stage: tenders.stage,
      closesAt: tenders.closesAt,
      clusterId: tenders.clusterId,
    })
    .from(questions)
    .innerJoin(tenders, eq(tenders.id, questions.tenderId))
    .where(eq(questions.id, questionId))
  return row ?? null
}

export const keepTender = async (tx: Tx, tender: NewTender): Promise<void> =>
  void (await tx.insert(tenders).values(tender))

const change = async (tx: Tx, tenderId: string, values: Partial<NewTender>): Promise<void> =>
  void (await tx.update(tenders).set(values).where(eq(tenders.id, tenderId)))

export const keepDescription = (tx: Tx, { tenderId, title, summary, description, conditions }: Of<Description>) =>
  change(tx, tenderId, { title, summary, description, conditions: [...conditions] })

export async function keepLots(tx: Tx, { tenderId, lots: plans, lotsPerSupplier }: Of<PlannedLots>): Promise<void> {
  await change(tx, tenderId, { lotsPerSupplier })
  const old = tx.select({ id: lots.id }).from(lots).where(eq(lots.tenderId, tenderId))
  for (const { id } of await old) await tx.delete(lotSchools).where(eq(lotSchools.lotId, id))
  await tx.delete(lots).where(eq(lots.tenderId, tenderId))
  for (const [index, { title, description, schoolIds }] of plans.entries()) {
    const id = newId()
    await tx.insert(lots).values({ id, tenderId, number: index + 1, title, description })
    if (schoolIds.length > 0)
      await tx.insert(lotSchools).values(schoolIds.map((schoolId) => ({ lotId: id, schoolId, quantities: {} })))
  }
}

export async function keepCriteria(tx: Tx, { tenderId, plan }: Of<{ plan: CriteriaPlan }>): Promise<void> {
  const rows = treeOf(plan, newId).map((row, position) => ({ ...row, tenderId, position }))
  await tx.delete(criteria).where(eq(criteria.tenderId, tenderId))
  await tx.insert(criteria).values(rows)
  await change(tx, tenderId, { scale: [...plan.scale], qualityThreshold: plan.qualityThreshold })
}

export const keepMeetings = (tx: Tx, { tenderId, meetings }: Of<{ meetings: readonly Meeting[] }>) =>
  change(tx, tenderId, { meetings })

export const keepPriceRule = (tx: Tx, { tenderId, ...rule }: Of<PriceRule & Pick<Tender, 'assumptions' | 'auction'>>) =>
  change(tx, tenderId, {
    priceMethod: rule.method,
    priceFloor: rule.floorPence,
    priceCeiling: rule.ceilingPence,
    termYears: rule.termYears,
    assumptions: rule.assumptions,
    auction: rule.auction,
  })

export const keepTimetable = (tx: Tx, { tenderId, ...dates }: Of<DatedTender>) => change(tx, tenderId, dates)

export async function keepPanel(
  tx: Tx,
  { tenderId, members, fewestScorers }: Of<{ members: readonly PanelMember[]; fewestScorers: number }>,
): Promise<void> {
  await tx.delete(panelMembers).where(eq(panelMembers.tenderId, tenderId))
  await tx.insert(panelMembers).values(members.map((member) => ({ ...member, tenderId })))
  await change(tx, tenderId, { fewestScorers })
}

/** Whoever joins after publication, and from when on the one they replace wholly has no part any more. */
export async function keepLaterSeat(tx: Tx, { leaves, ...seat }: LaterSeat, now: Date): Promise<void> {
  await tx.insert(panelMembers).values({ ...seat, namedAt: now })
  if (leaves === null) return
  const place = and(eq(panelMembers.tenderId, seat.tenderId), eq(panelMembers.personId, leaves))
  await tx.update(panelMembers).set({ leftAt: now }).where(place)
}

export async function keepHolders(
  tx: Tx,
  { tenderId, holders }: Of<{ holders: readonly OpeningHolder[] }>,
): Promise<void> {
  await tx.delete(openingHolders).where(eq(openingHolders.tenderId, tenderId))
  await tx.insert(openingHolders).values(holders.map((holder) => ({ ...holder, tenderId })))
}

export async function activate(tx: Tx, { tenderId, position, at, ...keys }: ActiveHolder): Promise<void> {
  await tx
    .update(openingHolders)
    .set({ ...keys, activatedAt: at })
    .where(and(eq(openingHolders.tenderId, tenderId), eq(openingHolders.position, position)))
}

/** Freezes everything at once: what each school committed, the keys, the text, and last the stage that guards them. */
export async function publish(tx: Tx, publication: Publication, sets: readonly NewKeySet[], by: string): Promise<void> {
  const { tenderId, version, at } = publication
  for (const { id: lotId, needs } of publication.lots) {
    await tx.delete(lotSchools).where(eq(lotSchools.lotId, lotId))
    await tx.insert(lotSchools).values(needs.map(({ schoolId, values }) => ({ lotId, schoolId, quantities: values })))
  }
  if (publication.idleSpeakers.length > 0)
    await tx
      .delete(panelMembers)
      .where(and(eq(panelMembers.tenderId, tenderId), inArray(panelMembers.personId, [...publication.idleSpeakers])))
  await tx.insert(keySets).values(sets.map((set) => ({ ...set, tenderId })))
  await keepVersion(tx, publication, '', by)
  await change(tx, tenderId, { stage: 'published', version, publishedAt: at })
}

async function keepVersion(tx: Tx, made: DocumentVersion, reason: string, publishedBy: string): Promise<void> {
  const { tenderId, version, text, document, sha256, at: publishedAt } = made
  await tx
    .insert(tenderVersions)
    .values({ tenderId, version, text, document, sha256, reason, publishedAt, publishedBy })
}

export async function extend(tx: Tx, extension: Extension, by: string): Promise<void> {
  await keepVersion(tx, extension, extension.reason, by)
  await change(tx, extension.tenderId, { version: extension.version, closesAt: extension.closesAt, hourReason: '' })
}

export const move = (tx: Tx, tenderId: string, stage: LaterStage) => change(tx, tenderId, { stage })

export const cancel = (tx: Tx, { tenderId, reason, at }: CancelledTender) =>
  change(tx, tenderId, { stage: 'cancelled', cancelledBecause: reason, cancelledAt: at })

export async function keepQuestion(
  tx: Tx,
  { id, tenderId, askedBy, question, at: askedAt }: AskedQuestion,
): Promise<void> {
  await tx.insert(questions).values({ id, tenderId, askedBy, question, askedAt })
}

export async function keepAnswer(tx: Tx, { id, answer, at }: AnsweredQuestion, by: string): Promise<void> {
  await tx.update(questions).set({ answer, answeredAt: at, answeredBy: by }).where(eq(questions.id, id))
}

/** Nothing is locked: whoever follows changes nothing of the tender. To a supplier a draft does not exist. */
export async function tenderToFollow(tx: Tx, tenderId: string, { seat }: Actor): Promise<FollowFacts | null> {
  const tender = await tenderStage(tenderId, tx)
  if (!tender || tender.stage === 'drafting' || !seat) return null
  return { tender: { id: tender.tenderId, stage: tender.stage }, supplierId: seat.organisationId }
}

export async function keepFollower(tx: Tx, { tenderId, supplierId, at: followedAt }: Following): Promise<void> {
  await tx.insert(tenderFollowers).values({ tenderId, supplierId, followedAt }).onConflictDoNothing()
}

export async function dropFollower(tx: Tx, { tenderId, supplierId }: Following): Promise<void> {
  await tx
    .delete(tenderFollowers)
    .where(and(eq(tenderFollowers.tenderId, tenderId), eq(tenderFollowers.supplierId, supplierId)))
}
