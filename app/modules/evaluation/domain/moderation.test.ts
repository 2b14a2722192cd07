import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { agreeScore, notAgreedYet, type QuestionToAgree, stillScoring, usualModeration } from './moderation.ts'

const levels = [
  { score: 0, points: '0', words: 'No answer or one that does not meet the need' },
  { score: 1, points: '50', words: 'Meets the need in part' },
  { score: 2, points: '75', words: 'Meets the need in full' },
  { score: 3, points: '100', words: 'Meets the need in full with clear evidence' },
]
const given = (member: string, score: number, locked = true) => ({ member, score: exact(score), locked })
const question: QuestionToAgree = {
  tenderId: 'tender',
  bidId: 'bid',
  criterionId: 'criterion',
  levels,
  members: ['ann', 'bob', 'cy'],
  scores: [given('ann', 2), given('bob', 2), given('cy', 3)],
  qualityLocked: false,
}
const agreed = { score: exact(2), reason: 'An engineer comes within four hours at all nine sites.', discussion: '' }
const answer = (changed: Partial<QuestionToAgree>, said: Partial<typeof agreed> = {}) => {
  const decision = agreeScore({ ...question, ...changed }, { ...agreed, ...said })
  return decision.ok ? 'agreed' : decision.reason
}

describe('agreeing a score', () => {
  test('is recorded with its reason, and the record holds no score', () => {
    const decision = agreeScore(question, agreed)
    expect(decision).toMatchObject({
      ok: true,
      value: { reason: agreed.reason },
      events: [
        { type: 'evaluation.score-agreed', chain: 'tender', about: 'criterion', data: { bidId: 'bid', scorers: 3 } },
      ],
    })
  })
  test('waits until everybody’s own score is locked', () => {
    expect(answer({ scores: [given('ann', 2), given('bob', 2), given('cy', 3, false)] })).toBe('scores-not-all-locked')
    expect(answer({ scores: question.scores.slice(0, 2) })).toBe('scores-not-all-locked')
    expect(stillScoring({ ...question, scores: question.scores.slice(0, 2) })).toEqual(['cy'])
  })
  test('needs three scorers, and is over once quality is locked', () => {
    expect(answer({ members: ['ann', 'bob'] })).toBe('too-few-scorers')
    expect(answer({ qualityLocked: true })).toBe('quality-locked')
  })
  test('stays on the published scale', () => {
    expect(answer({}, { score: exact(4) })).toBe('score-off-scale')
    expect(answer({}, { score: exact('2.5') })).toBe('score-off-scale')
  })
  test('needs a reason about this bid, not the words of the scale', () => {
    expect(answer({}, { reason: '   ' })).toBe('reason-missing')
    expect(answer({}, { reason: 'Good.' })).toBe('reason-too-short')
    expect(answer({}, { reason: 'It meets the need in full, with clear evidence!' })).toBe('reason-repeats-scale')
  })
  test('need not be the average, nor lie between the first scores', () => {
    expect(answer({}, { score: exact(1) })).toBe('agreed')
  })
  test('needs a note of the discussion where the scores lay far apart', () => {
    const apart = { scores: [given('ann', 1), given('bob', 2), given('cy', 3)] }
    expect(answer(apart)).toBe('discussion-missing')
    expect(answer(apart, { discussion: 'Bob had missed the answer’s second annex.' })).toBe('agreed')
    expect(agreeScore({ ...question, ...apart }, agreed, { ...usualModeration, spreadBand: exact(70) }).ok).toBe(true)
  })
  test('leaves out what a member wrote who may not score this bid', () => {
    const scores = [...question.scores, given('dee', 0)]
    expect(answer({ scores })).toBe('agreed')
  })
})

test('quality can be locked only when every question of every bid has an agreed score', () => {
  const done = [
    { bidId: 'a', criterionId: 'x' },
    { bidId: 'b', criterionId: 'x' },
    { bidId: 'a', criterionId: 'y' },
  ]
  expect(notAgreedYet(['a', 'b'], ['x', 'y'], done)).toEqual([{ bidId: 'b', criterionId: 'y' }])
})
