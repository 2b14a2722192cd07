import { describe, expect, test } from 'vitest'
import { answerOfRun, type LotsRun, type RunStatus, runFor, searchLonger } from './lots-run.ts'

const run = (status: RunStatus, digest = 'now'): LotsRun => ({
  id: `${status} ${digest}`,
  question: 'published',
  digest,
  status,
  startedAt: new Date('2026-12-01T12:00:00Z'),
  finishedAt: null,
  limitSeconds: 60,
  workedMs: 0,
  best: null,
  bound: null,
  given: status === 'proven' ? [{ lotId: 'north', bidId: 'a' }] : null,
})

describe('what was worked out', () => {
  test('counts only for exactly the bids that are in now', () => {
    const asked = { key: 'published', digest: 'now' } as const
    expect(runFor([run('proven', 'before')], asked)).toBeNull()
    expect(runFor([run('proven', 'before'), run('working')], asked)?.status).toBe('working')
    expect(runFor([run('dropped')], asked)).toBeNull()
  })
  test('says nothing before it is finished, and gives no award without a proof', () => {
    expect(answerOfRun(null)).toBeNull()
    expect(answerOfRun(run('working'))).toBeNull()
    expect(answerOfRun(run('not-proven'))).toEqual({ kind: 'not-proven' })
    expect(answerOfRun(run('proven'))).toEqual({ kind: 'proven', given: [{ lotId: 'north', bidId: 'a' }] })
  })
})

describe('trying for longer', () => {
  const ready = { tenderId: 'tender', stage: 'price-opened' as const }
  test('is for what was not proven, and for nothing else', () => {
    const decision = searchLonger({ ...ready, runs: [run('not-proven'), run('proven', 'other')] })
    expect(decision).toMatchObject({ ok: true, value: { runIds: ['not-proven now'], seconds: 600 } })
    expect(searchLonger({ ...ready, runs: [run('proven')] })).toEqual({ ok: false, reason: 'lots-worked-out' })
    expect(searchLonger({ ...ready, runs: [run('working')] })).toEqual({ ok: false, reason: 'lots-being-worked-out' })
  })
  test('begins what never began', () => {
    expect(searchLonger({ ...ready, runs: [null] })).toMatchObject({ ok: true, value: { runIds: [] } })
  })
  test('is over when the award is approved', () => {
    const late = searchLonger({ ...ready, stage: 'standstill', runs: [run('not-proven')] })
    expect(late).toEqual({ ok: false, reason: 'lots-not-compared-now' })
  })
})
