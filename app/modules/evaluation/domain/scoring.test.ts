import { describe, expect, it } from 'vitest'
import { agreed, chair, declared, everybody, freshPanel, ownReason, scored, second } from '../testing/panel.ts'
import { agreeOn } from './agree-on.ts'
import { lockQuality, quorumOf, stillToAgree } from './lock-quality.ts'
import { everythingToLookAt, lockScores, stillToDo } from './lock-scores.ts'
import { nextStep } from './next-step.ts'
import { scoreQuestion } from './score-question.ts'

const digest = (text: string) => `digest of ${text.length}`
const typed = { bidId: 'a', score: 4, reason: ownReason, evidence: [], voice: null }
const reasonOf = (decision: { ok: true } | { ok: false; reason: string }) => (decision.ok ? null : decision.reason)

describe('a member scores one question of the bids', () => {
  const sheet = { assessment: declared(), personId: chair, criterionId: 'q1' }

  it('with whole scores on the published scale and reasons of their own', () => {
    const decision = scoreQuestion(sheet, [typed, { ...typed, bidId: 'b', score: 5 }])
    expect(decision.ok && decision.value.scores.map(({ score }) => score)).toEqual([4, 5])
    expect(reasonOf(scoreQuestion(sheet, [{ ...typed, score: 6 }]))).toBe('score-off-scale')
    expect(reasonOf(scoreQuestion(sheet, [{ ...typed, score: 3.5 }]))).toBe('score-off-scale')
    expect(reasonOf(scoreQuestion(sheet, []))).toBe('nothing-scored')
  })

  it('and what is half written is kept, not refused', () => {
    expect(scoreQuestion(sheet, [{ ...typed, reason: ' They ' }])).toMatchObject({
      value: { scores: [{ reason: 'They' }] },
    })
  })

  it('and the record says that a question was scored, never how', () => {
    const decision = scoreQuestion(sheet, [typed])
    expect(decision.ok && JSON.stringify(decision.events)).not.toMatch(/4|Engineers/)
  })

  it('until the scores are locked, and only while the bids are open', () => {
    const locked = scored(declared(), [chair], true)
    expect(reasonOf(scoreQuestion({ ...sheet, assessment: locked }, [typed]))).toBe('own-scores-locked')
    const later = { ...declared(), stage: 'quality-locked' as const }
    expect(reasonOf(scoreQuestion({ ...sheet, assessment: later }, [typed]))).toBe('quality-already-locked')
  })
})

describe('a member locks their scores', () => {
  const done = scored(declared(), [chair], false)

  it('when every question of every bid is scored with a reason', () => {
    const decision = lockScores({ assessment: done, personId: chair }, digest)
    expect(decision.ok && decision.value.scoreIds).toHaveLength(4)
    expect(reasonOf(lockScores({ assessment: declared(), personId: chair }, digest))).toBe('scores-unfinished')
  })

  it('and is told which are missing or too short', () => {
    const [first, ...rest] = done.scores
    const short = first ? [{ ...first, reason: 'Fine.' }, ...rest.slice(0, 2)] : []
    const todo = stillToDo({ assessment: { ...done, scores: short }, personId: chair })
    expect(todo.map(({ bidId, criterionId, why }) => `${bidId} ${criterionId} ${why}`)).toEqual([
      'a q1 reason-too-short',
      'b q2 score-missing',
    ])
  })

  it('is warned of a reason that only repeats the scale, and may lock all the same', () => {
    const repeating = done.scores.map((score) => ({ ...score, reason: freshPanel.levels[4]?.words ?? '' }))
    const own = { assessment: { ...done, scores: repeating }, personId: chair }
    expect(everythingToLookAt(own).map(({ why }) => why)).toEqual(Array(4).fill('reason-repeats-scale'))
    expect(lockScores(own, digest).ok).toBe(true)
  })

  it('once, after declaring interests, and what is committed to does not depend on the order of rows', () => {
    const locked = scored(declared(), [chair], true)
    expect(reasonOf(lockScores({ assessment: locked, personId: chair }, digest))).toBe('own-scores-locked')
    const undeclared = { ...done, interests: [] }
    expect(reasonOf(lockScores({ assessment: undeclared, personId: chair }, digest))).toBe('interests-not-declared')
    const turned = { ...done, scores: [...done.scores].reverse() }
    const events = [done, turned].map((assessment) => lockScores({ assessment, personId: chair }, (text) => text))
    expect(events[0]?.ok && events[0].events).toEqual(events[1]?.ok && events[1].events)
  })
})

describe('the panel agrees', () => {
  const ready = scored(declared(), everybody, true)
  const agreement = { bidId: 'a', criterionId: 'q1', score: 4, reason: ownReason, discussion: '' }

  it('once everybody has locked, not while one is still scoring', () => {
    expect(agreeOn(ready, agreement).ok).toBe(true)
    expect(reasonOf(agreeOn(scored(declared(), [chair, second], true), agreement))).toBe('scores-not-all-locked')
  })

  it('not on a bid that fewer than three members may score', () => {
    const two = scored(declared(freshPanel, ['second/a']), everybody, true)
    expect(reasonOf(agreeOn(two, agreement))).toBe('too-few-scorers')
    expect(agreeOn(two, { ...agreement, bidId: 'b' }).ok).toBe(true)
  })

  it('on a bid that two may score, where the tender published that two are enough', () => {
    const two = scored(declared(freshPanel, ['second/a']), everybody, true)
    expect(agreeOn({ ...two, fewestScorers: 2 }, agreement).ok).toBe(true)
  })

  it('with a note of the discussion where the scores lay far apart', () => {
    const wide = scored(scored(declared(), [chair, second], true, 1), ['third'], true, 5)
    expect(reasonOf(agreeOn(wide, agreement))).toBe('discussion-missing')
    expect(agreeOn(wide, { ...agreement, discussion: 'We read the service record again and agreed.' }).ok).toBe(true)
  })

  it('no longer once quality is locked', () => {
    expect(reasonOf(agreeOn({ ...ready, stage: 'quality-locked' }, agreement))).toBe('quality-locked')
  })
})

describe('quality is locked', () => {
  const ready = agreed(scored(declared(), everybody, true))

  it('when every score is locked and every question of every bid is agreed', () => {
    expect(lockQuality(ready, everybody, digest)).toMatchObject({ ok: true, value: { tenderId: 'tender' } })
    expect(reasonOf(lockQuality(agreed(scored(declared(), [chair], true)), everybody, digest))).toBe(
      'scores-not-all-locked',
    )
    const missing = { ...ready, agreed: ready.agreed.slice(1) }
    expect(stillToAgree(missing)).toEqual([{ bidId: 'a', criterionId: 'q1' }])
    expect(reasonOf(lockQuality(missing, everybody, digest))).toBe('not-all-agreed')
  })

  it('by a quorum: more than half of the panel, and as many as must score each answer', () => {
    expect(reasonOf(lockQuality(ready, [chair, second], digest))).toBe('no-quorum')
    expect(reasonOf(lockQuality(ready, [chair, second, 'stranger'], digest))).toBe('no-quorum')
    expect(lockQuality({ ...ready, fewestScorers: 2 }, [chair, second], digest).ok).toBe(true)
    expect(quorumOf({ panel: [...ready.panel, ...ready.panel], fewestScorers: 2 })).toBe(4)
  })

  it('once, and not where nothing was opened', () => {
    expect(reasonOf(lockQuality({ ...ready, stage: 'quality-locked' }, everybody, digest))).toBe(
      'quality-already-locked',
    )
    expect(reasonOf(lockQuality({ ...freshPanel, bids: [] }, everybody, digest))).toBe('no-bids')
  })
})

describe('a member is told what is theirs to do next', () => {
  it('step by step through a panel’s work', () => {
    const steps = [
      nextStep({ ...freshPanel, stage: 'published' }, chair),
      nextStep({ ...freshPanel, bids: [] }, chair),
      nextStep(freshPanel, chair),
      nextStep(declared(), chair),
      nextStep(scored(declared(), [chair], false), chair),
      nextStep(scored(declared(), [chair], true), chair),
      nextStep(scored(declared(), everybody, true), chair),
      nextStep(scored(declared(), everybody, true), second),
      nextStep(agreed(scored(declared(), everybody, true)), chair),
      nextStep({ ...freshPanel, stage: 'quality-locked' }, chair),
      nextStep({ ...freshPanel, stage: 'awarded' }, chair),
      nextStep({ ...freshPanel, stage: 'cancelled' }, chair),
    ]
    expect(steps).toEqual([
      'wait-for-opening',
      'nothing-came',
      'declare',
      'score',
      'lock',
      'wait-for-members',
      'agree',
      'wait-for-agreement',
      'lock-quality',
      'wait-for-prices',
      'see-result',
      'cancelled',
    ])
  })
})
