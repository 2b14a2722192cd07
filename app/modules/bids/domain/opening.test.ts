import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../tenders/domain/stage.ts'
import { aliasesInOrder, letterOf } from './aliases.ts'
import { beginOpening } from './begin-opening.ts'
import { finishOpening } from './finish-opening.ts'
import { failOpening, giveShares, releaseGate } from './give-shares.ts'
import { areEnough, frozenList, gateFault, type OpeningFacts } from './opening.ts'

const closesAt = new Date('2026-10-01T11:00:00Z')
const opens = new Date('2026-10-01T12:00:00Z')
const minutes = (count: number, from = opens) => new Date(from.getTime() + count * 60_000)
const holders = [
  { position: 1, personId: 'ann', organisationId: 'north' },
  { position: 2, personId: 'bob', organisationId: 'south' },
  { position: 3, personId: 'cat', organisationId: 'north' },
]
const envelope = (bidId: string, digest: string) => ({ bidId, version: 1, digest })
const frozen = [envelope('one', 'aa'), envelope('two', 'bb')]
const facts: OpeningFacts = {
  tenderId: 'tender',
  kind: 'quality',
  tender: { stage: 'published', closesAt, coolingOffMinutes: 60 },
  holders,
  threshold: 2,
  opening: null,
  given: [],
}
const begun = { ...facts, opening: { frozen, finishedAt: null } }
const gave = (holder: number, givenAt: Date) => ({
  holder,
  organisationId: holders.find(({ position }) => position === holder)?.organisationId ?? '',
  givenAt,
})
const shares = frozen.map(() => new Uint8Array(33))
const stages = [
  'drafting',
  'published',
  'opened',
  'quality-locked',
  'price-opened',
  'recommended',
  'standstill',
  'awarded',
  'cancelled',
] as const

describe('the platform’s lock', () => {
  it('on quality opens only once the deadline and the cooling-off have passed', () => {
    expect(gateFault(facts, minutes(-1))).toBe('still-sealed')
    expect(gateFault(facts, new Date(opens.getTime() - 1))).toBe('still-sealed')
    expect(gateFault(facts, opens)).toBeNull()
  })

  it('on prices opens by the state of the tender, however late it is', () => {
    const price = (stage: Stage) =>
      gateFault({ ...facts, kind: 'price', tender: { ...facts.tender, stage } }, minutes(100_000))
    expect(stages.filter((stage) => price(stage) === null)).toEqual(['quality-locked'])
    for (const stage of ['drafting', 'published', 'opened'] as const) expect(price(stage)).toBe('quality-not-locked')
  })

  it('never opens twice and never for a cancelled tender', () => {
    expect(gateFault({ ...begun, opening: { frozen, finishedAt: opens } }, opens)).toBe('already-opened')
    for (const kind of ['quality', 'price'] as const)
      expect(gateFault({ ...facts, kind, tender: { ...facts.tender, stage: 'cancelled' } }, opens)).toBe(
        'tender-cancelled',
      )
  })

  it('stays shut in every state and at every time but its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom('quality', 'price'),
        fc.integer({ min: -5000, max: 5000 }),
        (stage, kind, offset) => {
          const now = minutes(offset)
          const opensNow = releaseGate(
            { ...begun, kind, tender: { ...facts.tender, stage }, given: [gave(1, now), gave(2, now)] },
            now,
          ).ok
          expect(opensNow).toBe(kind === 'quality' ? stage === 'published' && offset >= 0 : stage === 'quality-locked')
        },
      ),
    )
  })
})

describe('beginning', () => {
  it('freezes the list in an order that tells nothing of who came first, and records it', () => {
    const begin = beginOpening({ ...facts, inForce: [envelope('two', 'bb'), envelope('one', 'aa')] }, opens)
    expect(begin).toMatchObject({
      ok: true,
      value: { frozen },
      events: [{ type: 'bids.opening-started', data: { kind: 'quality', envelopes: ['aa', 'bb'] } }],
    })
  })

  it('works in the same way without a single bid', () => {
    expect(beginOpening({ ...facts, inForce: [] }, opens)).toMatchObject({ ok: true, value: { frozen: [] } })
  })

  it('happens once', () => {
    expect(beginOpening({ ...begun, inForce: [] }, opens)).toEqual({ ok: false, reason: 'already-begun' })
  })

  it('gives one list for any order of arrival', () => {
    const envelopes = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4,8}$/), { maxLength: 8 })
    fc.assert(
      fc.property(envelopes, (digests) => {
        const list = digests.map((digest) => envelope(digest, digest))
        expect(frozenList([...list].reverse())).toEqual(frozenList(list))
      }),
    )
  })
})

describe('shares', () => {
  const give = (given: OpeningFacts['given'], personId: string, now = opens) =>
    giveShares({ ...begun, given }, now, shares, personId)

  it('of one holder are not enough, of two from different bodies they are', () => {
    expect(give([], 'ann')).toMatchObject({ ok: true, value: { holder: 1, enough: false } })
    expect(give([gave(1, opens)], 'bob')).toMatchObject({ ok: true, value: { enough: true } })
  })

  it('of two holders from one body are not enough', () => {
    expect(give([gave(1, opens)], 'cat')).toMatchObject({ ok: true, value: { enough: false } })
  })

  it('given twice by one holder count once', () => {
    expect(give([gave(1, opens)], 'ann')).toMatchObject({ ok: true, value: { enough: false } })
  })

  it('count together only within half an hour', () => {
    const first = [gave(1, opens)]
    expect(give(first, 'bob', minutes(29))).toMatchObject({ ok: true, value: { enough: true } })
    expect(give(first, 'bob', minutes(30))).toMatchObject({ ok: true, value: { enough: false } })
  })

  it('are taken from holders only, whole, for the list that was frozen', () => {
    expect(give([], 'eve')).toEqual({ ok: false, reason: 'not-a-holder' })
    expect(giveShares(begun, opens, shares, null)).toEqual({ ok: false, reason: 'not-a-holder' })
    expect(giveShares(begun, opens, shares.slice(1), 'ann')).toEqual({ ok: false, reason: 'shares-incomplete' })
    expect(giveShares(begun, opens, [new Uint8Array(33), new Uint8Array(32)], 'ann')).toEqual({
      ok: false,
      reason: 'shares-incomplete',
    })
    expect(giveShares(facts, opens, shares, 'ann')).toEqual({ ok: false, reason: 'not-begun' })
  })

  it('never suffice below the threshold, whoever gave them', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3]), fc.integer({ min: 2, max: 3 }), (positions, threshold) => {
        const given = positions.map((position) => gave(position, opens))
        const bodies = new Set(given.map(({ organisationId }) => organisationId))
        expect(areEnough(given, threshold, opens)).toBe(positions.length >= threshold && bodies.size >= 2)
      }),
    )
  })

  it('that do not fit are thrown away, and the record says whose they were', () => {
    expect(failOpening({ ...begun, given: [gave(1, opens), gave(2, opens)] })).toMatchObject({
      ok: true,
      events: [{ type: 'bids.opening-failed', data: { holders: [1, 2] } }],
    })
    expect(failOpening({ ...begun, opening: { frozen, finishedAt: opens } })).toEqual({
      ok: false,
      reason: 'already-opened',
    })
  })
})

describe('the end of an opening', () => {
  const drawn = [
    { bidId: 'two', lotId: 'lot' },
    { bidId: 'one', lotId: 'lot' },
  ]
  const fine = (bidId: string) => ({ bidId, intact: true, note: '' })

  it('has a result for every envelope of the list, and letters in the order drawn', () => {
    const finished = finishOpening({ ...begun, drawn }, opens, [fine('one'), { ...fine('two'), intact: false }])
    expect(finished).toMatchObject({
      ok: true,
      value: { aliases: { two: 'Bidder A', one: 'Bidder B' } },
      events: [
        {
          data: {
            results: [
              { bidId: 'one', digest: 'aa', intact: true },
              { bidId: 'two', digest: 'bb', intact: false },
            ],
          },
        },
      ],
    })
  })

  it('is refused when a bid is left out, put in or twice there', () => {
    for (const outcomes of [[fine('one')], [fine('one'), fine('two'), fine('three')], [fine('one'), fine('one')]])
      expect(finishOpening({ ...begun, drawn }, opens, outcomes)).toEqual({ ok: false, reason: 'list-differs' })
  })

  it('gives letters within each lot, as many as are needed', () => {
    expect(aliasesInOrder([...drawn, { bidId: 'x', lotId: 'other' }])).toMatchObject({ one: 'Bidder B', x: 'Bidder A' })
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
})
