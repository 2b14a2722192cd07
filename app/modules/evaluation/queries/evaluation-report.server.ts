import { isId } from '#app/kernel/ids.ts'
import { openedBids } from '#app/modules/bids/queries/opened-bids.server.ts'
import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'
import { criteriaOfLots } from '#app/modules/tenders/domain/lot-criteria.ts'
import { panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'

import { type Terms, termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { mayReadBid, panelMembersOf } from '../domain/assessment.ts'
import { ruleSentence } from '../domain/rule-sentence.ts'
import { voiceSentence } from '../domain/school-voice.ts'
import { mayAuditResult } from '../policy.ts'
import { panelRecord } from '../store.server.ts'
import { assessmentFor, headingOf } from './assessment.server.ts'
import { lotResults } from './lot-results.server.ts'
import { schoolScoresOf } from './school-scores.server.ts'

export type ReportFacts = Awaited<ReturnType<typeof factsOf>>

/**
 * What an evaluation report is written from, for those whom the rule lets read it whole: everybody who acts for the
 * cluster, its auditor and the service's, and the panel's chair unless there is a bid that they may not read. `mayName`
 * is true only for the cluster, which knows by now whose each bid is.
 */
export async function reportFacts(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms) throw new NotFound('report')
  const ofCluster = actsFor(actor, terms.clusterId)
  if (!ofCluster && !mayAuditResult(actor, terms)) await allowChair(actor, tenderId)
  return { ...(await factsOf(terms)), mayName: ofCluster }
}

async function allowChair(actor: Actor, tenderId: string): Promise<void> {
  const { personId, members, assessment } = await assessmentFor(actor, tenderId)
  const isChair = members.some((member) => member.personId === personId && member.role === 'chair')
  const readsAll = assessment.bids.every(({ bidId }) => mayReadBid(assessment, personId, bidId))
  if (!isChair || !readsAll) throw new NotFound('report')
}

async function factsOf(terms: Terms) {
  const { tenderId, document, stage } = terms
  const [results, record, members, own] = await Promise.all([
    lotResults(terms),
    panelRecord(db(), tenderId),
    panelOf(tenderId),
    schoolScoresOf(terms),
  ])
  if (results.length === 0) throw new NotFound('report')
  const bids = await openedBids(tenderId)
  const locked = record.scores.filter(({ lockedAt }) => lockedAt !== null)
  return {
    tender: { ...headingOf(document), version: document.version },
    stage,
    scale: document.scale,
    criteria: criteriaOfLots(document).map(({ id, title, kind, weight, minimum, parentId }) => ({
      id,
      title,
      kind,
      weight,
      minimum,
      parentId,
    })),
    priceRule: ruleSentence(document),
    qualityThreshold: document.qualityThreshold,
    tieBreak: document.tieBreak,
    panel: {
      members: panelMembersOf(members).length,
      schools: members.length - panelMembersOf(members).length,
      conflicts: record.interests.filter(({ conflicted }) => conflicted).length,
    },
    aliases: Object.fromEntries(bids.map(({ bidId, alias }) => [bidId, alias])),
    lots: results.map((result) => ({
      number: result.number,
      title: document.lots.length > 1 ? result.title : '',
      computedAt: result.computedAt,
      inputSha256: result.inputSha256,
      outputSha256: result.outputSha256,
      matches: result.matches,
      report: result.report,
      schoolCosts: result.schoolCosts,
    })),
    /** What each school gave on its own: it stands, and is in no list of first scores to agree on. */
    schools: own.map(({ bidId, questionId, criterionId, schoolId, score, ...said }) => ({
      bidId,
      questionId,
      criterionId,
      schoolId,
      score,
      reason: said.reason,
      voice: voiceSentence(said.voice, document.scale),
    })),
    // Each question's scores by their size, so that no place in the list tells whose a score is.
    firstScores: locked
      .map(({ bidId, criterionId, score }) => ({ bidId, criterionId, score }))
      .sort((a, b) => a.score - b.score),
    agreed: record.agreed.map(({ bidId, criterionId, score, reason, discussion }) => ({
      bidId,
      criterionId,
      score,
      reason,
      discussion,
    })),
  }
}
