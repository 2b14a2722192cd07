import { describe, expect, it } from 'vitest'
import { bidsInForce, deadlineBefore, historyOf } from './history.ts'
import type { RecordEntry } from './record-bundle.ts'

const told = (...events: [type: string, about: string, data: object][]) =>
  historyOf(
    events.map(
      ([type, about, data], index): RecordEntry => ({
        seq: index + 1,
        at: '2026-11-03T09:00:00.000000Z',
        type,
        body: JSON.stringify({ by: null, seat: null, about, data }),
        prev: '',
        hash: '',
      }),
    ),
  )
const submitted = (bid: string, version: number) =>
  ['bids.submitted', bid, { version, qualityDigest: `q${version}`, priceDigest: `p${version}` }] as [
    string,
    string,
    object,
  ]

describe('the bid in force', () => {
  it('is the last one received, and none once it was withdrawn', () => {
    const history = told(submitted('a', 1), submitted('b', 1), submitted('a', 2), [
      'bids.withdrawn',
      'b',
      { version: 1 },
    ])
    expect(bidsInForce(history, 5, 'quality')).toEqual([{ bidId: 'a', version: 2, digest: 'q2' }])
    expect(bidsInForce(history, 3, 'quality').map(({ bidId, version }) => [bidId, version])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('counts again when it is submitted again after a withdrawal', () => {
    const history = told(submitted('a', 1), ['bids.withdrawn', 'a', { version: 1 }], submitted('a', 2))
    expect(bidsInForce(history, 4, 'price')).toEqual([])
    expect(bidsInForce(history, 4, 'quality')).toEqual([{ bidId: 'a', version: 2, digest: 'q2' }])
  })

  it('has a price envelope to open only if its quality envelope was whole', () => {
    const results = [
      { bidId: 'a', digest: 'q1', intact: true },
      { bidId: 'b', digest: 'q1', intact: false },
    ]
    const finished = ['bids.opening-finished', 't', { kind: 'quality', results }] as [string, string, object]
    const history = told(submitted('a', 1), submitted('b', 1), finished)
    expect(bidsInForce(history, 4, 'price')).toEqual([{ bidId: 'a', version: 1, digest: 'p1' }])
  })
})

it('the deadline in force is the last one that was told before', () => {
  const history = told(
    ['tenders.published', 't', { closesAt: '2026-12-01T12:00:00.000Z' }],
    ['tenders.deadline-extended', 't', { from: '2026-12-01T12:00:00.000Z', to: '2026-12-02T12:00:00.000Z' }],
  )
  expect([1, 2, 3].map((seq) => deadlineBefore(history, seq))).toEqual([
    null,
    '2026-12-01T12:00:00.000Z',
    '2026-12-02T12:00:00.000Z',
  ])
})

it('a text that cannot be read says nothing', () => {
  const entry = { seq: 1, at: '', type: 'bids.submitted', prev: '', hash: '' }
  for (const body of ['', '[]', 'null', '{"about":5,"data":[]}'])
    expect(historyOf([{ ...entry, body }])).toMatchObject([{ about: '', data: {} }])
})
