import { exact } from '#app/kernel/exact.ts'
import { isId } from '#app/kernel/ids.ts'
import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'
import { criteriaOfLots, isForSchools } from '#app/modules/tenders/domain/lot-criteria.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { bidsLeftOut } from '../domain/bids-left-out.ts'
import { evaluate } from '../domain/evaluate.ts'
import { evaluatorEffects } from '../domain/evaluator-effects.ts'
import { type LotToEvaluate, lotEvaluation } from '../domain/lot-result.ts'
import { scenarioCases, volumeCases } from '../domain/other-figures.ts'
import { ruleSentence } from '../domain/rule-sentence.ts'
import { winnerWithout } from '../domain/school-effects.ts'
import type { SchoolScore } from '../domain/school-scores.ts'
import type { EvaluationInput } from '../domain/terms.ts'
import { bandPoints } from '../domain/usual-band.ts'
import { panelRecord } from '../store.server.ts'
import { headingOf } from './assessment.server.ts'
import { type LotResult, lotResults } from './lot-results.server.ts'
import { lotsToEvaluate } from './lots-to-evaluate.server.ts'
import { schoolScoresOf } from './school-scores.server.ts'

export type HowSure = Awaited<ReturnType<typeof howSure>>
export type SureLot = HowSure['lots'][number]

const bandSamples = 20_000

/** How firmly the result of each lot stands, whatever one thing were otherwise. For those who act for the cluster. */
export async function howSure(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms || !actsFor(actor, terms.clusterId)) throw new NotFound('result')
  const results = await lotResults(terms)
  const { scores } = await panelRecord(db(), tenderId)
  const bids = results.length > 0 ? await openedBids(tenderId) : []
  const lots = results[0] ? await lotsToEvaluate(terms, results[0].drawSeed) : []
  const own = results.length > 0 ? await schoolScoresOf(terms) : []
  const ofPanel = new Set(terms.document.criteria.filter((one) => !isForSchools(one)).map(({ id }) => id))
  const locked = results.length > 0 ? scores.filter((one) => one.lockedAt !== null && ofPanel.has(one.criterionId)) : []
  const members = [...new Set(locked.map(({ personId }) => personId))].sort()
  // Whoever reads this aloud needs no name: members are told apart by a number.
  const memberNumber = (personId: string) => members.indexOf(personId) + 1
  return {
    tender: headingOf(terms.document),
    scale: terms.document.scale,
    priceRule: ruleSentence(terms.document),
    criteria: criteriaOfLots(terms.document).map(({ id, parentId, title, kind, weight }) => ({
      id,
      parentId,
      title,
      kind,
      weight,
    })),
    aliases: Object.fromEntries(bids.map(({ bidId, alias }) => [bidId, alias])),
    members: members.length,
    lots: results.flatMap((result) => {
      const lot = lots.find((one) => one.lot.id === result.lotId)
      return lot ? [sureOf(lot, result, { locked, own, memberNumber })] : []
    }),
  }
}

type Heard = {
  readonly locked: Awaited<ReturnType<typeof panelRecord>>['scores']
  readonly own: readonly SchoolScore[]
  readonly memberNumber: (personId: string) => number
}

function sureOf(lot: LotToEvaluate, result: LotResult, { locked, own: bySchools, memberNumber }: Heard) {
  const input = lotEvaluation(lot)
  const weights = { within: exact(bandPoints) }
  const near = evaluate({ ...input, sensitivity: { weights, samples: bandSamples, seed: 1 } }).sensitivity
  const own = new Set(lot.bids.map(({ bidId }) => bidId))
  const first = locked.filter(({ bidId }) => own.has(bidId))
  const given = bySchools.filter(({ bidId }) => own.has(bidId))
  const effects = evaluatorEffects(input, first, given)
  return {
    lotId: result.lotId,
    number: result.number,
    title: result.title,
    input: result.input,
    report: result.report,
    picture: result.picture,
    rankShares: result.rankShares,
    nearShares: (near?.bids ?? []).map(({ bid, rankShares }) => ({
      bidId: bid,
      shares: rankShares.map((share) => share.toString()),
    })),
    firstScores: first.map(({ bidId, criterionId, personId, score }) => ({
      bidId,
      criterionId,
      member: memberNumber(personId),
      score,
    })),
    agreed: lot.agreed
      .filter(({ bidId }) => own.has(bidId))
      .map(({ bidId, criterionId, score }) => ({ bidId, criterionId, score })),
    byFirstScores: effects.winner,
    withoutMember: effects.without.map(({ personId, winner }) => ({ member: memberNumber(personId), winner })),
    withoutSchool: withoutSchools(lot, input, given),
    withoutBid: bidsLeftOut(input),
    schools: lot.lot.schools.map(({ id, name }) => ({ id, name })),
    volumes: volumeCases(lot),
    scenarios: scenarioCases(lot),
  }
}

/** Who would win without what one school gave; a school that alone scores a question cannot be left out of it. */
const withoutSchools = ({ lot }: LotToEvaluate, input: EvaluationInput, given: readonly SchoolScore[]) =>
  lot.schools.flatMap(({ id, name }) => {
    const theirs = given.filter(({ schoolId }) => schoolId === id).map(({ criterionId }) => criterionId)
    return theirs.length === 0 || lot.schools.length === 1
      ? []
      : [{ school: name, winner: winnerWithout(input, theirs) }]
  })
