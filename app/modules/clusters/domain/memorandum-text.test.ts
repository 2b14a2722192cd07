import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type MemorandumSections, memorandumHeadings, memorandumSections, memorandumText } from './memorandum-text.ts'
import { modelMemorandum } from './model-memorandum.ts'
import { proposeMemorandum } from './propose-memorandum.ts'

const now = new Date('2026-09-01T09:00:00Z')
const words = fc
  .array(fc.stringMatching(/^[A-Za-z£][A-Za-z0-9 ,.’-]{0,40}[a-z.]$/), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'))
const sections = fc
  .tuple(...memorandumHeadings.map(() => words))
  .map((texts) => Object.fromEntries(memorandumHeadings.map(({ key }, i) => [key, texts[i]])) as MemorandumSections)

it('gives back every section of a memorandum as it was written', () => {
  fc.assert(
    fc.property(sections, (written) => {
      expect(memorandumSections(memorandumText(written))).toEqual(written)
    }),
  )
})

it('settles eleven headings in the order in which they are read', () => {
  const model = modelMemorandum({
    cluster: 'Darlaston Schools’ Cluster',
    authority: 'Walsall',
    purpose: 'working together for the benefit of the pupils and the wider community',
    leadSchool: 'Pinfold Street',
    parties: [{ school: 'Salisbury', legalBody: 'The governing body of Salisbury Primary School' }],
    reviewOn: '2027-09-01',
  })
  const text = memorandumText(model)
  const numbered = text.split('\n').filter((line) => /^\d+\. /.test(line))
  expect(numbered).toHaveLength(11)
  expect(numbered[0]).toBe('1. Parties and authority')
  expect(numbered[10]).toBe('11. Liability, disputes and change')
  expect(Object.values(model).every((section) => section.length > 100)).toBe(true)
})

it('keeps the whole text in order even where a school quotes a later heading', () => {
  const quoted = { ...blank(), parties: 'See also\n\n2. Purpose, scope and duration\n\nas below.', purpose: 'To buy.' }
  const read = memorandumSections(memorandumText(quoted))
  expect(Object.values(read).join(' ')).toContain('See also')
  expect(Object.values(read).join(' ')).toContain('To buy.')
})

it('is the same text whichever system it was typed on', () => {
  expect(memorandumText({ ...blank(), money: 'One\r\n\r\n\r\nTwo  \r\n' })).toBe(
    memorandumText({ ...blank(), money: 'One\n\nTwo' }),
  )
})

it('numbers each proposal one above the last, and refuses one that changes nothing', () => {
  const draft = { title: 'Memorandum of understanding', body: 'The words', digest: 'abc' }
  const before = { memorandumId: 'm', clusterId: 'c', latest: null, draft }
  expect(proposeMemorandum(before, now)).toMatchObject({ ok: true, value: { version: 1, proposedAt: now } })
  const latest = { version: 4, title: draft.title, body: draft.body }
  expect(proposeMemorandum({ ...before, latest }, now)).toEqual({ ok: false, reason: 'nothing-changed' })
  const changed = { ...before, latest: { ...latest, body: 'Other words' } }
  expect(proposeMemorandum(changed, now)).toMatchObject({ ok: true, value: { version: 5 } })
})

function blank(): MemorandumSections {
  return Object.fromEntries(memorandumHeadings.map(({ key }) => [key, 'Words.'])) as MemorandumSections
}
