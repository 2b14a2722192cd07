import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginOpening } from '#app/modules/bids/domain/begin-opening.ts'
import { finishOpening } from '#app/modules/bids/domain/finish-opening.ts'
import { giveShares, releaseGate } from '#app/modules/bids/domain/give-shares.ts'
import type { OpeningFacts } from '#app/modules/bids/domain/opening.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import type { Stage } from '#app/modules/tenders/domain/stage.ts'
import { mayAskBidder, mayModerate, mayScore } from '../policy.ts'
import { ownReason } from '../testing/panel.ts'
import { someAssessment, someStage } from '../testing/random-panel.ts'
import { agreeOn } from './agree-on.ts'
import { type Assessment, bidsOf, type PanelSeat } from './assessment.ts'
import { computeResults } from './compute-results.ts'
import { dealQuestions } from './deal-questions.ts'
import { declareInterests } from './declare-interests.ts'
import { lockQuality } from './lock-quality.ts'
import { lockScores } from './lock-scores.ts'
import { nameSubstitute } from './name-substitute.ts'
import { scoreQuestion } from './score-question.ts'

/** What must hold is said here from the bare rows, without the words of the rules that are tried. */
const rowsSay = {
  said: ({ interests }: Assessment, personId: string, bidId: string) =>
    interests.find((one) => one.personId === personId && one.bidId === bidId)?.conflicted,
  scores(of: Assessment, { personId, inPlaceOf, scope, role }: PanelSeat, bidId: string, criterionId: string): boolean {
    const outside = of.panel.filter((seat) => seat.role === 'assessor').map((seat) => seat.personId)
    const named = of.dealt.filter((one) => one.criterionId === criterionId).map((one) => one.personId)
    const ownQuestion = named.includes(personId) || (inPlaceOf !== null && named.includes(inPlaceOf))
    const everybodys = role !== 'assessor' && named.every((person) => outside.includes(person))
    const standsIn = inPlaceOf === null || scope === 'whole' || rowsSay.said(of, inPlaceOf, bidId) === true
    return (ownQuestion || everybodys) && standsIn && rowsSay.said(of, personId, bidId) === false
  },
  isLocked: ({ scores }: Assessment, personId: string, bidId: string, criterionId: string) =>
    scores.some(
      (one) =>
        one.personId === personId &&
        one.bidId === bidId &&
        one.criterionId === criterionId &&
        one.lockedAt instanceof Date,
    ),
  everyScoreLocked: (of: Assessment): boolean =>
    of.bids.length > 0 &&
    of.panel.every((seat) =>
      of.bids.every(
        ({ bidId }) =>
          rowsSay.said(of, seat.personId, bidId) !== undefined &&
          of.questions.every(
            ({ id }) => !rowsSay.scores(of, seat, bidId, id) || rowsSay.isLocked(of, seat.personId, bidId, id),
          ),
      ),
    ),
  everythingAgreed: ({ bids, questions, agreed }: Assessment): boolean =>
    bids.every(({ bidId }) =>
      questions.every(({ id }) => agreed.some((one) => one.bidId === bidId && one.criterionId === id)),
    ),
}

const runs = { numRuns: 1_000, seed: 20_261_128 }
const digest = (text: string) => `${text.length}`
const now = new Date('2026-11-28T10:00:00Z')
const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) =>
  decision.ok ? 'accepted' : decision.reason
const everybody = ({ panel }: Assessment) => panel.map(({ personId }) => personId)
const person = (personId: string): Actor => ({ personId, name: '', seat: null, secondFactor: true })
const beforeTheLock: readonly Stage[] = ['drafting', 'published', 'opened']
const isLater = (stage: Stage) => !beforeTheLock.includes(stage)
const typed = { score: 3, reason: ownReason, evidence: [], voice: null }

/** Two holders of different schools who have just given their shares, of a list that may already be frozen. */
const pricesOf = (tenderId: string, stage: Stage, opening: OpeningFacts['opening']): OpeningFacts => ({
  tenderId,
  kind: 'price',
  tender: { stage, closesAt: new Date('2026-11-01T12:00:00Z'), coolingOffMinutes: 60 },
  threshold: 2,
  holders: ['north', 'south'].map((organisationId, position) => ({
    position,
    personId: organisationId,
    organisationId,
  })),
  opening,
  given: ['north', 'south'].map((organisationId, holder) => ({ holder, organisationId, givenAt: now })),
})

const frozen = [{ bidId: 'a', version: 1, digest: 'aa' }]
const someOpening = fc.constantFrom<OpeningFacts['opening']>(
  null,
  { frozen, finishedAt: null },
  { frozen, finishedAt: now },
)
const everyWayToThePrices = (facts: OpeningFacts) => [
  beginOpening({ ...facts, inForce: frozen }, now),
  giveShares(facts, now, [new Uint8Array(33)], 'north'),
  releaseGate(facts, now),
  finishOpening({ ...facts, drawn: [{ bidId: 'a', lotId: 'lot' }] }, now, [{ bidId: 'a', intact: true, note: '' }]),
]

describe('in a thousand random states of an evaluation', () => {
  it('no way to the prices is open before quality is locked, even to two holders with the right codes', () => {
    const opened: Stage[] = []
    fc.assert(
      fc.property(someAssessment, someStage, someOpening, ({ tenderId }, stage, opening) => {
        const ends = everyWayToThePrices(pricesOf(tenderId, stage, opening)).map(reasonOf)
        if (ends.includes('accepted')) opened.push(stage)
        const because = stage === 'cancelled' ? 'tender-cancelled' : 'quality-not-locked'
        if (stage === 'cancelled' || beforeTheLock.includes(stage)) expect(new Set(ends)).toEqual(new Set([because]))
        const result = computeResults({ tenderId, stage, alreadyComputed: false, pricesFinal: true, lots: [] }, digest)
        if (stage !== 'price-opened') expect(reasonOf(result)).toBe('prices-not-open')
      }),
      runs,
    )
    expect(new Set(opened)).toEqual(new Set(['quality-locked']))
  })

  it('quality is locked when every score of every member is locked and agreed, and in no other', () => {
    const tried = { lockable: 0, early: 0 }
    fc.assert(
      fc.property(someAssessment, (of) => {
        const ready = rowsSay.everyScoreLocked(of) && rowsSay.everythingAgreed(of)
        tried[ready ? 'lockable' : 'early'] += 1
        expect(lockQuality(of, everybody(of), digest).ok).toBe(ready)
        expect(lockQuality(of, everybody(of).slice(0, 1), digest).ok).toBe(false)
      }),
      runs,
    )
    expect(tried.lockable).toBeGreaterThan(100)
    expect(tried.early).toBeGreaterThan(100)
  })

  it('nothing is agreed, and so no score is shared, before every member has locked', () => {
    const tried = { early: 0, agreed: 0 }
    fc.assert(
      fc.property(someAssessment, (of) => {
        for (const { bidId } of of.bids)
          for (const { id: criterionId } of of.questions) {
            const decision = agreeOn(of, { bidId, criterionId, score: 3, reason: ownReason, discussion: ownReason })
            if (rowsSay.everyScoreLocked(of)) tried.agreed += decision.ok ? 1 : 0
            else {
              tried.early += 1
              expect(reasonOf(decision)).toBe('scores-not-all-locked')
            }
          }
      }),
      runs,
    )
    expect(tried.agreed).toBeGreaterThan(100)
    expect(tried.early).toBeGreaterThan(100)
  })

  it('who has an interest in a bidder, or has not said, may neither read, score, question nor agree its bid', () => {
    const tried = { shut: 0, open: 0 }
    fc.assert(
      fc.property(someAssessment, (of) => {
        for (const { personId } of of.panel)
          for (const { bidId } of of.bids)
            for (const { id: criterionId } of of.questions) {
              const may = [
                bidsOf(of, personId).some((bid) => bid.bidId === bidId),
                mayScore(person(personId), { assessment: of, criterionId, bidIds: [bidId] }),
                mayAskBidder(person(personId), { assessment: of, bidId, criterionId }),
                mayModerate(person(personId), { assessment: of, bidId, criterionId }),
              ]
              const isFree = rowsSay.said(of, personId, bidId) === false
              tried[isFree ? 'open' : 'shut'] += may.includes(true) || !isFree ? 1 : 0
              if (!isFree) expect(may).toEqual([false, false, false, false])
            }
      }),
      runs,
    )
    expect(tried.shut).toBeGreaterThan(100)
    expect(tried.open).toBeGreaterThan(100)
  })

  it('once quality is locked nothing that led to it can change', () => {
    fc.assert(
      fc.property(someAssessment, someStage.filter(isLater), (before, stage) => {
        const of = { ...before, stage }
        const bidders = of.bids.map(({ bidId }) => ({ token: bidId, bidIds: [bidId] }))
        const answers = bidders.map(({ token }) => ({ token, conflicted: true, nature: 'A cousin' }))
        const substitute = { inPlaceOf: 'second', personId: 'x', scope: 'whole' as const, because: 'Ill' }
        const attempts = everybody(of).flatMap((personId) => [
          scoreQuestion({ assessment: of, personId, criterionId: 'q1' }, [{ bidId: 'a', ...typed }]),
          lockScores({ assessment: of, personId }, digest),
          declareInterests({ assessment: of, personId, bidders }, answers),
          agreeOn(of, { bidId: 'a', criterionId: 'q1', score: 3, reason: ownReason, discussion: ownReason }),
          dealQuestions(of, {}),
          nameSubstitute(of, substitute),
          lockQuality(of, everybody(of), digest),
        ])
        expect(attempts.filter(({ ok }) => ok)).toEqual([])
      }),
      runs,
    )
  })
})
