import { describe, expect, it } from 'vitest'
import { judgeRace, judgeRound, type ReceivedVersion, type Round } from './race-verdict.ts'

const noon = '2027-01-05 12:00:00.000000'
const before = '2027-01-05 11:59:59.999999'

const received = (over: Partial<ReceivedVersion> = {}): ReceivedVersion => ({
  bidId: 'b',
  version: 1,
  submissionKey: 'b1',
  stage: 'submitted',
  receivedAt: before,
  ...over,
})

const round = (over: Partial<Round> = {}): Round => ({
  deadline: noon,
  acknowledged: ['b1'],
  received: [received()],
  frozen: [{ bidId: 'b', version: 1 }],
  recordedAt: [before, noon],
  ...over,
})

describe('a round of the race', () => {
  it('is well when the bid received in time is the one that is listed', () => {
    expect(judgeRound(round())).toEqual({ accepted: 1, late: 0, orphaned: 0, backwards: 0 })
  })

  it('counts a bid stamped at the very instant of the deadline as late, and one a microsecond earlier as in time', () => {
    expect(judgeRound(round({ received: [received({ receivedAt: noon })] })).late).toBe(1)
    expect(judgeRound(round({ received: [received({ receivedAt: before })] })).late).toBe(0)
  })

  it('counts a bid that was accepted and is not in the list', () => {
    expect(judgeRound(round({ frozen: [] })).orphaned).toBe(1)
  })

  it('counts a list that holds an older version than the one in force', () => {
    const versions = [
      received({ stage: 'superseded' }),
      received({ version: 2, submissionKey: 'b2', stage: 'submitted' }),
    ]
    expect(judgeRound(round({ received: versions, acknowledged: ['b1', 'b2'] })).orphaned).toBe(2)
  })

  it('counts a withdrawn bid that is listed, and asks for nothing of one that is not', () => {
    const withdrawn = [received({ stage: 'withdrawn' })]
    expect(judgeRound(round({ received: withdrawn })).orphaned).toBe(1)
    expect(judgeRound(round({ received: withdrawn, frozen: [] })).orphaned).toBe(0)
  })

  it('counts a submission that its supplier was told is received and that is nowhere', () => {
    expect(judgeRound(round({ received: [], frozen: [] })).orphaned).toBe(1)
  })

  it('counts each entry of the record that is older than the one before it', () => {
    expect(judgeRound(round({ recordedAt: [noon, before, noon, before] })).backwards).toBe(2)
  })
})

describe('the race', () => {
  const good = { accepted: 5, late: 0, orphaned: 0, backwards: 0 }

  it('is well when every round was', () => {
    expect(judgeRace([good, good], 3)).toEqual({ ok: true, rounds: 2, accepted: 10, late: 0, orphaned: 0 })
  })

  it.each(['late', 'orphaned', 'backwards'] as const)('is not well with one %s', (fault) => {
    expect(judgeRace([good, { ...good, [fault]: 1 }], 3).ok).toBe(false)
  })

  it('proves nothing when nothing was accepted, or nothing came too late', () => {
    expect(judgeRace([{ ...good, accepted: 0 }], 3).ok).toBe(false)
    expect(judgeRace([good], 0).ok).toBe(false)
  })
})
