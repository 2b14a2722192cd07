import { pence, poundsText } from '#app/kernel/money.ts'
import type { ReportFacts } from '../queries/evaluation-report.server.ts'
import { lowText, missedText, type Names, nameOf, stabilitySentences, tieText } from './result-words.ts'

type ReportedLot = ReportFacts['lots'][number]
type ReportedBid = ReportedLot['report']['bids'][number]

/** The evaluation report as data: the page and the PDF show exactly this, and it can be downloaded. Amounts in pounds. */
export type EvaluationReport = ReturnType<typeof evaluationReport>

export const reportFormat = 'clusterbuy evaluation report 1'

/** Written from stored terms, scores, reasons and prices alone; nobody edits it. `names` are names or letters, as the reader may know. */
export function evaluationReport(facts: ReportFacts, names: Names) {
  const { tender, scale, criteria, priceRule, qualityThreshold, tieBreak, panel, lots } = facts
  return {
    format: reportFormat,
    tender: { title: tender.title, reference: tender.reference, buyer: tender.buyerName, termsVersion: tender.version },
    published: {
      scale: scale.map(({ score, words, points }) => ({ score, words, points })),
      criteria: criteria.map(({ title, kind, weight, minimum, parentId }) => ({
        title,
        kind,
        weight,
        minimum,
        within: criteria.find(({ id }) => id === parentId)?.title ?? null,
      })),
      priceRule,
      qualityThreshold,
      tieBreak: tieBreak.map((step) => tieText[step as keyof typeof tieText] ?? step),
    },
    panel,
    lots: lots.map((lot) => lotData(facts, lot, names)),
  }
}

function lotData(facts: ReportFacts, lot: ReportedLot, names: Names) {
  const { report } = lot
  return {
    title: lot.title,
    workedOutAt: lot.computedAt,
    followsFromRecord: lot.matches,
    inputSha256: lot.inputSha256,
    outputSha256: lot.outputSha256,
    winner: report.winner && nameOf(names, report.winner),
    howFirm: stabilitySentences(report, names),
    bids: report.bids.map((bid) => bidData(facts, lot, bid, names)),
  }
}

function bidData(facts: ReportFacts, lot: ReportedLot, bid: ReportedBid, names: Names) {
  return {
    bid: nameOf(names, bid.bidId),
    place: bid.rank,
    quality: bid.quality,
    wholeLifeCost: poundsText(bid.pricePence),
    pricePoints: bid.pricePoints,
    total: bid.total,
    tieSettledBy: bid.tieSettledBy && tieText[bid.tieSettledBy],
    out: missedText(bid),
    veryLowPrice: bid.abnormallyLow.map((test) => lowText[test]),
    costBySchool: lot.schoolCosts.map(({ name, costs }) => ({
      school: name,
      cost: poundsText(costs.find(({ bidId }) => bidId === bid.bidId)?.cost ?? pence(0)),
    })),
    questions: facts.criteria
      .filter(({ kind, id }) => kind === 'scored' && isAsked(facts, bid.bidId, id))
      .map(({ id, title }) => {
        const own = (one: { bidId: string; criterionId: string }) => one.bidId === bid.bidId && one.criterionId === id
        const agreed = facts.agreed.find(own)
        const school = facts.schools.find(own)
        if (school)
          return {
            question: title,
            firstScores: [],
            agreed: school.score,
            reason: school.reason,
            discussion: '',
            voice: school.voice,
          }
        return {
          question: title,
          firstScores: facts.firstScores.filter(own).map(({ score }) => score),
          agreed: agreed?.score ?? null,
          reason: agreed?.reason ?? '',
          discussion: agreed?.discussion ?? '',
          voice: '',
        }
      }),
  }
}

/** A school's own score is asked only of the bids for its lot. */
const isAsked = ({ schools }: ReportFacts, bidId: string, criterionId: string): boolean =>
  schools.every((one) => one.criterionId !== criterionId) ||
  schools.some((one) => one.criterionId === criterionId && one.bidId === bidId)
