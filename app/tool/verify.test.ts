import { describe, expect, it } from 'vitest'
import { runEvaluate } from './evaluate.ts'
import { sha256 } from './testing/record-story.ts'
import { at, chainAgain, faultsAfter, faultsOf, type Tampering, untouched } from './testing/tamper.ts'
import { verdictText, verifyText } from './verify.ts'

it('a record that nobody touched holds, and its last line says how much there is', async () => {
  const verdict = await verifyText(JSON.stringify(untouched()))
  if ('faults' in verdict) throw new Error('unusable')
  expect(verdict.ok).toBe(true)
  const lines = verdictText(verdict).trimEnd().split('\n')
  expect(lines.at(-1)).toBe('{"ok":true,"entries":19,"receipts":5,"results":1}')
  expect(lines.slice(0, -1).every((line) => line.startsWith('✓ '))).toBe(true)
})

it('a record that does not hold says so where people and programs look', async () => {
  const record = untouched()
  record.entries.splice(4, 1)
  const verdict = await verifyText(JSON.stringify(record))
  const text = 'faults' in verdict ? '' : verdictText(verdict)
  expect(text).toContain('✗ Every entry of the record is as it was written, in its place: no.\n  Entry 5 is missing')
  expect(text).toMatch(/\n\{"ok":false,.*\}\n$/)
})

it('the same record written with another order of keys holds too', async () => {
  expect(await faultsOf(Object.fromEntries(Object.entries(untouched()).reverse()))).toEqual([])
})

describe('whoever touches an entry is noticed, and the entry is named', () => {
  const body = (text: string) => text.replace('"seat":null', '"seat":"x"')
  it.each<[string, Tampering, string]>([
    [
      'edits what an entry says',
      (r) => Object.assign(at(r.entries, 3), { body: body(at(r.entries, 3).body) }),
      '4 (the deadline was moved later',
    ],
    [
      'edits when it was',
      (r) => Object.assign(at(r.entries, 6), { at: '2026-12-02T11:00:00.000000Z' }),
      '7 (a bid was withdrawn',
    ],
    [
      'edits what kind it is',
      (r) => Object.assign(at(r.entries, 6), { type: 'bids.refused' }),
      '7 (a late bid was refused',
    ],
    ['deletes one', (r) => r.entries.splice(4, 1), 'Entry 5 is missing: the record goes on with entry 6'],
    ['deletes the first', (r) => r.entries.splice(0, 1), 'Entry 1 is missing'],
    ['puts one in', (r) => r.entries.splice(4, 0, at(r.entries, 3)), 'The record has a second entry 4'],
    [
      'swaps two',
      (r) => r.entries.splice(4, 2, at(r.entries, 5), at(r.entries, 4)),
      'Entry 6 stands in the place of entry 5',
    ],
    ['cuts the end off', (r) => r.entries.splice(-2), 'should go on to entry 19, but its last is entry 17'],
    [
      'takes another tender’s record',
      (r) => Object.assign(r, { tenderId: at(r.bids, 0).bidId }),
      'first written: entry 1',
    ],
  ])('who %s', async (_what, tampering, sentence) => {
    expect(await faultsAfter(tampering)).toContain(sentence)
  })
})

describe('whoever also chains everything afresh is shown up by the receipts in the file', () => {
  it.each<[string, Tampering, string]>([
    [
      'edits a bid',
      (r) => {
        const entry = at(r.entries, 4)
        entry.body = entry.body.replace(/"qualityDigest":"./, '"qualityDigest":"0')
      },
      'version 2 of bid 00000000 does not agree with entry 5',
    ],
    ['deletes a bid', (r) => r.entries.splice(2, 1), 'does not agree with entry 3'],
    ['puts an entry in', (r) => r.entries.splice(1, 0, at(r.entries, 0)), 'does not agree with entry 2'],
    [
      'swaps two bids',
      (r) => r.entries.splice(1, 2, at(r.entries, 2), at(r.entries, 1)),
      'does not agree with entry 2',
    ],
    ['cuts the end off', (r) => r.entries.splice(5), 'but the record ends with entry 5: its end was cut off'],
  ])('who %s', async (_what, tampering, sentence) => {
    const after = await faultsAfter((record) => {
      tampering(record)
      chainAgain(record)
    })
    expect(after).toContain(sentence)
    expect(after).not.toContain('not what was first written')
  })

  it('who cuts the receipts off too is shown up by a receipt that a supplier kept', async () => {
    const held = at(untouched().bids, -1).receipt
    const cut: Tampering = (record) => {
      record.entries.splice(5)
      record.bids.splice(-1)
      Object.assign(record, { openings: [], results: [], refusals: [] })
      chainAgain(record)
    }
    expect(await faultsAfter(cut)).toBe('')
    expect(await faultsAfter(cut, [held])).toContain('names entry 6, but the record ends with entry 5')
    expect(await faultsAfter(() => undefined, [held])).toBe('')
  })
})

describe('changed terms', () => {
  it.each<[string, Tampering, string]>([
    [
      'a weight',
      (r) => Object.assign(at(r.terms, 0), { text: at(r.terms, 0).text.replace('"40"', '"41"') }),
      'Version 1 of the terms is not what was published: see entry 1',
    ],
    ['a version left out', (r) => r.terms.splice(1), 'Version 2 of the terms is missing'],
    [
      'a version made up',
      (r) => r.terms.push({ ...at(r.terms, 1), version: 3 }),
      'Version 3 of the terms is not on the record',
    ],
    ['a digest', (r) => Object.assign(at(r.terms, 1), { sha256: sha256('x') }), 'Version 2 of the terms'],
    ['the receipt key', (r) => Object.assign(r.receiptKey, { id: '11' }), 'key for receipts is not the one printed'],
    [
      'the keys of a seal',
      (r) => Object.assign(at(r.keySets, 1), { fingerprint: sha256('x') }),
      'keys of the seals are not those',
    ],
  ])('%s is noticed', async (_what, tampering, sentence) => {
    expect(await faultsAfter(tampering)).toContain(sentence)
  })
})

describe('changed results', () => {
  const rewritten =
    (change: (input: string) => string): Tampering =>
    (record) => {
      const result = at(record.results, 0)
      const input = change(result.input)
      const run = runEvaluate(input)
      const output = 'output' in run ? run.output : ''
      Object.assign(result, { input, inputSha256: sha256(input), outputSha256: sha256(output) })
      const entry = at(record.entries, 15)
      const { data: _data, ...said } = JSON.parse(entry.body) as { data: unknown }
      entry.body = JSON.stringify({ ...said, data: { input: sha256(input), output: sha256(output) } })
      chainAgain(record)
    }

  it.each<[string, Tampering, string]>([
    [
      'a score',
      (r) =>
        Object.assign(at(r.results, 0), { input: at(r.results, 0).input.replace('"response": 3', '"response": 2') }),
      'scores, prices or terms of a result were changed: see entry 16',
    ],
    [
      'the outcome',
      (r) => Object.assign(at(r.results, 0), { outputSha256: sha256('x') }),
      'outcome of a result was changed',
    ],
    ['the file left out', (r) => r.results.splice(0), 'file of a result is missing: entry 16 (a result was calculated'],
    [
      'the seed of a draw, chained afresh',
      rewritten((input) => input.replace(/"drawSeed": "./, '"drawSeed": "x')),
      'compares other bids than those that were opened',
    ],
    [
      'a bid left out of the comparison, chained afresh',
      rewritten((input) => {
        const file = JSON.parse(input) as { bids: unknown[] }
        return `${JSON.stringify({ ...file, bids: file.bids.slice(1) }, null, 2)}\n`
      }),
      'compares other bids than those that were opened',
    ],
    [
      'another weight, chained afresh',
      rewritten((input) =>
        input.replace('"weight": "60"', '"weight": "59"').replace('"weight": "40"', '"weight": "41"'),
      ),
      'calculated by other terms than those published',
    ],
  ])('%s is noticed', async (_what, tampering, sentence) => {
    expect(await faultsAfter(tampering)).toContain(sentence)
  })
})

describe('openings', () => {
  const chainedList =
    (change: (digests: string[]) => string[], list: Tampering): Tampering =>
    (record) => {
      list(record)
      const entry = at(record.entries, 8)
      const said = JSON.parse(entry.body) as { data: { envelopes: string[] } }
      said.data.envelopes = change(said.data.envelopes)
      entry.body = JSON.stringify(said)
      chainAgain(record)
    }

  it.each<[string, Tampering, string]>([
    [
      'an envelope left out',
      chainedList(
        (all) => all.slice(1),
        (r) => at(r.openings, 0).frozen.splice(0, 1),
      ),
      'in force at the deadline, is not among those opened',
    ],
    [
      'an earlier version in the place of the last',
      (r) => Object.assign(at(r.openings, 0).frozen.find(({ version }) => version === 2) ?? {}, { version: 1 }),
      'is not among those opened',
    ],
    [
      'a withdrawn bid slipped in',
      (r) =>
        at(r.openings, 0).frozen.push({ bidId: at(r.bids, 1).bidId, version: 1, digest: at(r.bids, 1).qualityDigest }),
      'was opened that was not in force at the deadline',
    ],
    [
      'a damaged envelope passed off as whole',
      (r) => Object.assign(at(at(r.openings, 1).results, 0), { intact: false }),
      'What came of the opening does not agree with entry 15',
    ],
    ['the list left out', (r) => r.openings.splice(1), 'The list of the opening is missing: entry 13'],
  ])('%s is noticed', async (_what, tampering, sentence) => {
    expect(await faultsAfter(tampering)).toContain(sentence)
  })
})

describe('steps out of order are noticed, however well the record is chained', () => {
  const moved =
    (index: number, when: string): Tampering =>
    (record) => {
      at(record.entries, index).at = when
      chainAgain(record)
    }
  const without =
    (index: number): Tampering =>
    (record) => {
      record.entries.splice(index, 1)
      chainAgain(record)
    }

  it.each<[string, Tampering, string]>([
    [
      'a bid let in at the very instant of the deadline',
      moved(5, '2026-12-02T12:00:00.000000Z'),
      'This came too late: entry 6 (a bid was received',
    ],
    [
      'a withdrawal after the deadline',
      moved(6, '2026-12-02T12:00:00.000001Z'),
      'This came too late: entry 7 (a bid was withdrawn',
    ],
    [
      'quality opened within the cooling-off',
      moved(9, '2026-12-02T12:59:59.999999Z'),
      'This came before its time: entry 10 (the platform released its lock',
    ],
    [
      'prices opened before quality was agreed',
      without(11),
      'This came before its time: entry 13 (the platform released its lock',
    ],
    [
      'an award without assessment summaries',
      without(16),
      'There was no assessment summary for bid 00000000 before entry 17',
    ],
    [
      'an award confirmed on the last day of standstill',
      moved(18, '2026-12-16T23:59:59.999999Z'),
      'Standstill had not passed: entry 19',
    ],
    ['an award that nobody approved', without(17), 'Nobody had approved the award: entry 18'],
  ])('%s', async (_what, tampering, sentence) => {
    expect(await faultsAfter(tampering)).toContain(sentence)
  })
})
