import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { photocopiers } from '../../categories/domain/catalogue/photocopiers.ts'
import type { PublishedCriterion } from '../../tenders/domain/published-tender.ts'
import { beginAmendment, changeFiles, saveDraft } from './change-draft.ts'
import { costSoFar, costText } from './cost-so-far.ts'
import { changedDraft, draftText, emptyDraft, readDraft } from './draft.ts'
import { keepSealed } from './keep-sealed.ts'
import { missingFromBid } from './missing-from-bid.ts'
import { readAnswers, readPrices, writeAnswers, writePrices } from './sealed-content.ts'
import { startBid } from './start-bid.ts'
import { countWords } from './word-count.ts'

const closesAt = new Date('2026-10-01T11:00:00Z')
const open = new Date('2026-09-20T09:00:00Z')
const tender = { stage: 'published', version: 1, closesAt } as const
const bid = { id: 'bid', tenderId: 'tender', lotId: 'lot', supplierId: 'toner', stage: 'drafting', version: 0 } as const
const plain = { parentId: null, weight: '50', guidance: '', minimum: null }
const question: PublishedCriterion = {
  ...plain,
  id: 'q1',
  kind: 'scored',
  title: 'Service',
  question: 'How?',
  wordLimit: 5,
}
const price: PublishedCriterion = { ...plain, id: 'p', kind: 'price', title: 'Price', question: '', wordLimit: null }
const texts = fc.dictionary(fc.string(), fc.string())

describe('a draft', () => {
  const facts = { bid, tender, draft: emptyDraft, questions: ['q1'], lines: [] }

  it('keeps what is not mentioned and counts a line end once', () => {
    const asked = { questions: ['q1', 'q2'], lines: ['device'] }
    const first = changedDraft(emptyDraft, { answers: { q1: 'one\r\ntwo ' }, prices: { device: '10' } }, asked)
    expect(changedDraft(first, { answers: { other: 'x' }, prices: { odd: '1' } }, asked)).toEqual(first)
    expect(changedDraft(first, { answers: { q2: 'x' } }, asked)).toEqual({
      answers: { q1: 'one\ntwo', q2: 'x' },
      prices: { device: '10' },
    })
  })

  it('reads back as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(texts, texts, (answers, prices) => {
        expect(readDraft(draftText({ answers, prices }))).toEqual({ answers: { ...answers }, prices: { ...prices } })
      }),
    )
    for (const text of ['null', '[]', '{"answers":{"q":1},"prices":{}}', '{"answers":{}}'])
      expect(() => readDraft(text)).toThrow(TypeError)
  })

  it('can be changed while the tender is open and not after', () => {
    expect(saveDraft(facts, open, { answers: { q1: 'x' } })).toMatchObject({
      ok: true,
      value: { draft: { answers: { q1: 'x' } } },
    })
    expect(saveDraft(facts, closesAt, {})).toEqual({ ok: false, reason: 'tender-closed' })
    expect(changeFiles(facts, closesAt)).toEqual({ ok: false, reason: 'tender-closed' })
    expect(saveDraft({ ...facts, draft: null }, open, {})).toEqual({ ok: false, reason: 'no-draft' })
    expect(saveDraft({ ...facts, tender: { ...tender, stage: 'cancelled' } }, open, {})).toEqual({
      ok: false,
      reason: 'tender-cancelled',
    })
  })

  it('is recorded in the supplier’s own record, so that the tender’s record says nothing of it', () => {
    const decision = saveDraft({ ...facts, draft: emptyDraft }, open, { answers: { q1: 'secret words' } })
    expect(decision.ok && decision.events[0].chain).toBe('toner')
    expect(JSON.stringify(decision.ok && decision.events)).not.toContain('secret words')
  })

  it('of an amendment starts from the own copy or from nothing', () => {
    const mine = { answers: { q1: 'mine' }, prices: {} }
    expect(beginAmendment({ bid, tender }, open, mine)).toMatchObject({ ok: true, value: { draft: mine } })
    expect(beginAmendment({ bid, tender }, open, null)).toMatchObject({ ok: true, value: { draft: emptyDraft } })
    expect(beginAmendment({ bid, tender }, closesAt, null)).toEqual({ ok: false, reason: 'tender-closed' })
  })
})

describe('a bid is started', () => {
  const facts = {
    newBidId: 'bid',
    tenderId: 'tender',
    supplierId: 'toner',
    tender,
    lotIds: ['lot'],
    alreadyStarted: false,
  }

  it('once for a lot of an open tender', () => {
    expect(startBid(facts, open, 'lot')).toMatchObject({
      ok: true,
      value: { id: 'bid', stage: 'drafting', version: 0 },
    })
    expect(startBid({ ...facts, alreadyStarted: true }, open, 'lot')).toEqual({ ok: false, reason: 'already-started' })
    expect(startBid(facts, open, 'elsewhere')).toEqual({ ok: false, reason: 'no-such-lot' })
    expect(startBid(facts, closesAt, 'lot')).toEqual({ ok: false, reason: 'tender-closed' })
  })
})

describe('what is missing from a bid', () => {
  const allPrices = Object.fromEntries(photocopiers.schedule.map(({ key, min }) => [key, min]))

  it('is said question by question and line by line', () => {
    const state = missingFromBid([question, price], photocopiers, emptyDraft)
    expect(state.answers).toEqual([{ criterionId: 'q1', title: 'Service', words: 0, wordLimit: 5, state: 'missing' }])
    const required = photocopiers.schedule.filter(({ required }) => required).map(({ key }) => key)
    expect(state.priceFaults.map(({ key }) => key)).toEqual(required)
    expect(state.complete).toBe(false)
  })

  it('is nothing once every answer keeps its limit and the schedule makes sense', () => {
    const full = { answers: { q1: 'one two three four five' }, prices: allPrices }
    expect(missingFromBid([question, price], photocopiers, full).complete).toBe(true)
    const long = { ...full, answers: { q1: 'one two three four five six' } }
    expect(missingFromBid([question, price], photocopiers, long)).toMatchObject({
      complete: false,
      answers: [{ state: 'too-long', words: 6 }],
    })
    const odd = { ...full, prices: { ...allPrices, surprise: '1' } }
    expect(missingFromBid([question, price], photocopiers, odd)).toMatchObject({
      complete: false,
      priceFaults: [{ reason: 'unknown-line' }],
    })
  })

  it('counts words the same however they are spaced', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z£é]{1,8}$/)), fc.constantFrom(' ', '\n', ' \t '), (words, space) => {
        expect(countWords(` ${words.join(space)} `)).toBe(words.length)
      }),
    )
  })
})

describe('the cost while it is typed', () => {
  const lot = {
    category: photocopiers,
    assumptions: {
      years: 3,
      discountPercent: '0',
      asOf: '2026-10-01',
      values: Object.fromEntries(photocopiers.wholeLife.assumptions.map(({ key }) => [key, '0'])),
    },
    schools: [{ quantities: {} }, { quantities: {} }],
  }

  it('grows with what can be read and ignores what cannot yet', () => {
    const once = photocopiers.schedule.find(({ role }) => role.as === 'charge' && role.of.length === 0)
    expect(costText(costSoFar(lot, {}))).toBe('£0.00')
    if (!once) return
    const some = costSoFar(lot, { [once.key]: '10' })
    expect(
      costText(costSoFar(lot, { [once.key]: '10', nonsense: '5', [photocopiers.schedule[0]?.key ?? '']: 'x' })),
    ).toBe(costText(some))
  })
})

describe('what was sealed waits to be submitted', () => {
  const facts = { bid, tender, draftSavedAt: open, fileIds: ['a', 'b'], latestReceived: 1 }
  const sealed = {
    version: 2,
    tenderVersion: 1,
    draftSavedAt: open,
    fileIds: ['a', 'b'],
    submissionKey: 'key',
    digests: [],
  }
  const outcome = (given: object, seal: object = {}) => {
    const decision = keepSealed({ ...facts, ...given }, open, { ...sealed, ...seal })
    return decision.ok ? 'kept' : decision.reason
  }

  it('when nothing has changed while it was being sealed', () => {
    expect(outcome({})).toBe('kept')
    expect(outcome({ draftSavedAt: closesAt })).toBe('draft-changed')
    expect(outcome({ fileIds: ['a'] })).toBe('draft-changed')
    expect(outcome({ latestReceived: 2 })).toBe('draft-changed')
    expect(outcome({ draftSavedAt: null })).toBe('no-draft')
    expect(outcome({}, { tenderVersion: 2 })).toBe('terms-changed')
  })
})

describe('what lies in the envelopes', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.record({ part: fc.string(), name: fc.string(), criterionId: fc.option(fc.uuid()) })),
        (answers, files) => {
          expect(readAnswers(writeAnswers({ answers, files }))).toEqual({
            answers: { ...answers },
            files: files.map((file) => ({ ...file })),
          })
          expect(readPrices(writePrices(answers))).toEqual({ ...answers })
        },
      ),
    )
  })

  it('is refused when it is anything else', () => {
    for (const text of ['', '{}', 'null', writePrices({})]) expect(() => readAnswers(text)).toThrow()
    for (const text of ['[]', '{"format":"clusterbuy prices 1","prices":{"a":1}}'])
      expect(() => readPrices(text)).toThrow()
    expect(() => readAnswers('{"format":"clusterbuy answers 1","answers":{},"files":[{"part":"a"}]}')).toThrow()
  })
})
