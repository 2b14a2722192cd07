import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { needAlone } from '#app/modules/demand/domain/prefill.ts'
import { missingParts, type Part } from './missing-parts.ts'
import { holdersNeeded } from './name-holders.ts'
import { idleSpeakers, schoolsWithoutSpeaker } from './name-speakers.ts'
import { type BindingFault, type BoundLot, bindNeeds, type CommittedNeed } from './plan-lots.ts'
import type { PublishedLot, PublishedTender } from './published-tender.ts'
import { schoolShares } from './school-mix.ts'
import type { DraftLot, Tender } from './tender.ts'

export type PublishRefusal =
  | 'terms-frozen'
  | 'memorandum-missing'
  | 'school-without-speaker'
  | `${Part}-missing`
  | Exclude<BindingFault, 'nothing-committed'>

/** The names of the two key sets, made for this publication, and the key that signs receipts. */
export type Sealing = {
  readonly qualityKeySet: string
  readonly priceKeySet: string
  readonly receiptKey: PublishedTender['sealing']['receiptKey']
}

export type DocumentVersion = {
  readonly tenderId: string
  readonly version: number
  readonly document: PublishedTender
  readonly text: string
  readonly sha256: string
  readonly at: Date
}

export type Publication = DocumentVersion & {
  readonly lots: readonly BoundLot<DraftLot>[]
  /** Who was named to speak for a school and has nothing to say: they are no part of the panel that is published. */
  readonly idleSpeakers: readonly string[]
}

/**
 * Publication freezes the terms: criteria, weights, price rule and the schools' committed needs stand as they are in the
 * document, byte for byte, and its digest goes on the record. Refused while any part is missing, or while no memorandum is
 * in force: without one no governing body has said that the cluster may bind its school. `sha256` gives the hex digest of
 * a text.
 */
export function publishTender(
  tender: Tender,
  now: Date,
  given: {
    readonly needs: readonly CommittedNeed[]
    readonly leadSchool: string
    readonly sealing: Sealing
    /** The version of the memorandum under which the schools are bound. */
    readonly memorandum: { readonly id: string; readonly version: number } | null
    /** How many pupils each school has, by its id. */
    readonly pupils: Readonly<Record<string, number>>
  },
  sha256: (text: string) => string,
): Decision<Publication, PublishRefusal> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const [missing] = missingParts(tender, given.needs.length, now)
  if (missing) return refuse(`${missing}-missing`)
  if (!given.memorandum) return refuse('memorandum-missing')
  const bound = bindNeeds(tender.lots, given.needs)
  if (!bound.ok) return refuse(bound.reason === 'nothing-committed' ? 'demand-missing' : bound.reason)
  const schoolIds = given.needs.map(({ schoolId }) => schoolId)
  if (schoolsWithoutSpeaker(tender, schoolIds).length > 0) return refuse('school-without-speaker')
  const document = documentOf(tender, bound.lots, given)
  const version = {
    ...versionOf(document, now, sha256),
    lots: bound.lots,
    idleSpeakers: idleSpeakers(tender, schoolIds),
  }
  const { qualityKeySet, priceKeySet } = given.sealing
  return accept(version, {
    type: 'tenders.published',
    chain: tender.id,
    about: tender.id,
    data: {
      version: document.version,
      sha256: version.sha256,
      closesAt: document.timetable.closesAt,
      qualityKeySet,
      priceKeySet,
      schools: given.needs.length,
      memorandum: given.memorandum.id,
    },
  })
}

/** The text is written once and hashed as written; nobody ever hashes it again from its parts. */
export function versionOf(document: PublishedTender, at: Date, sha256: (text: string) => string): DocumentVersion {
  const text = `${JSON.stringify(document, null, 2)}\n`
  return { tenderId: document.id, version: document.version, document, text, sha256: sha256(text), at }
}

const iso = (instant: Date | null): string => instant?.toISOString() ?? ''

function documentOf(
  tender: Tender,
  lots: readonly BoundLot<DraftLot>[],
  { leadSchool, sealing, pupils }: { leadSchool: string; sealing: Sealing; pupils: Readonly<Record<string, number>> },
): PublishedTender {
  return {
    format: 'clusterbuy tender 1',
    id: tender.id,
    reference: tender.reference,
    version: 1,
    title: tender.title,
    summary: tender.summary,
    description: tender.description,
    conditions: tender.conditions,
    buyer: { clusterId: tender.clusterId, name: tender.buyerName, leadSchool },
    categoryKey: tender.categoryKey,
    timetable: {
      questionsCloseAt: iso(tender.questionsCloseAt),
      answersDueAt: iso(tender.answersDueAt),
      closesAt: iso(tender.closesAt),
      coolingOffMinutes: tender.coolingOffMinutes,
      contractStartsOn: tender.contractStartsOn ?? '',
      termYears: tender.assumptions.years,
    },
    scale: tender.scale,
    criteria: tender.criteria,
    qualityThreshold: tender.qualityThreshold,
    ...(tender.meetings.length === 0 ? {} : { meetings: tender.meetings }),
    fewestScorers: tender.fewestScorers,
    ...(tender.lotsPerSupplier === null ? {} : { lotsPerSupplier: tender.lotsPerSupplier }),
    price: {
      method: tender.priceMethod,
      floorPence: tender.priceFloor,
      ceilingPence: tender.priceCeiling,
      ...(tender.auction === null ? {} : { auction: tender.auction }),
      assumptions: tender.assumptions,
    },
    tieBreak: tender.tieBreak,
    fee: { basisPoints: tender.feeBasisPoints, capPence: tender.feeCap },
    lots: lots.map(({ id, number, title, description, needs }) => ({
      id,
      number,
      title,
      description,
      schools: needs.map(({ schoolId, schoolName, values }) => ({
        id: schoolId,
        name: schoolName,
        quantities: needAlone(values),
      })),
      ...mixesOf(tender.criteria, needs, pupils),
    })),
    sealing: { threshold: holdersNeeded, holders: tender.holders.length, ...sealing },
  }
}

/** Nothing where no question is the schools' own, so that such a document reads as it always did. */
function mixesOf(
  criteria: Tender['criteria'],
  needs: readonly CommittedNeed[],
  pupils: Readonly<Record<string, number>>,
): Pick<PublishedLot, 'mixes'> {
  const schools = needs.map(({ schoolId: id }) => ({ id, pupils: pupils[id] ?? 0 }))
  const mixes = criteria.flatMap(({ id: criterionId, judged }) =>
    judged?.by === 'schools' ? [{ criterionId, schools: schoolShares(schools, judged.mix) }] : [],
  )
  return mixes.length === 0 ? {} : { mixes }
}
