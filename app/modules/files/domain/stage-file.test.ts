import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPdf } from '../testing/zip.ts'
import { shownName } from './file-name.ts'
import { largestFile, largestTogether, mostFiles, stageFile } from './stage-file.ts'

const now = new Date('2026-09-01T09:00:00Z')
const about = 'a-bid'
const input = { organisationId: 'toner', about, slot: 'question-1', name: 'offer.pdf', bytes: plainPdf() }
const staging = (sizes: number[], given: Partial<typeof input> = {}) =>
  stageFile({ newFileId: 'file', staged: sizes.map((size) => ({ size })) }, now, { ...input, ...given })
const padded = (size: number) => {
  const bytes = new Uint8Array(size)
  bytes.set(plainPdf())
  return bytes
}

describe('a file is staged', () => {
  it('with its real kind, and is said not to have been scanned', () => {
    expect(staging([])).toMatchObject({ ok: true, value: { type: 'application/pdf', verdict: 'not-scanned' } })
  })

  it('up to the last byte of the limits, and not one over', () => {
    expect(staging([], { bytes: padded(largestFile) })).toMatchObject({ ok: true })
    expect(staging([], { bytes: padded(largestFile + 1) })).toEqual({ ok: false, reason: 'too-large' })
    expect(staging([largestTogether - input.bytes.length])).toMatchObject({ ok: true })
    expect(staging([largestTogether])).toEqual({ ok: false, reason: 'too-large-together' })
    expect(staging(Array(mostFiles).fill(1))).toEqual({ ok: false, reason: 'too-many-files' })
  })

  it('records neither its name nor its size', () => {
    const staged = staging([])
    expect(staged).toMatchObject({ events: [{ data: { for: about, type: 'application/pdf' } }] })
    expect(JSON.stringify(staged.ok && staged.events)).not.toContain('offer')
  })

  it('under whatever name it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        expect(staging([], { name })).toMatchObject({ ok: true })
      }),
    )
  })
})

describe('the name that is shown', () => {
  it('has no folders and no hidden characters', () => {
    expect(shownName('C:\\fakepath\\our offer.pdf')).toBe('our offer.pdf')
    expect(shownName('../../etc/offer.pdf')).toBe('offer.pdf')
    expect(shownName('gnp\u202Efdp.exe\u0000')).toBe('gnpfdp.exe')
    expect(shownName('\u200b')).toBe('file')
  })

  it('keeps its ending when it is too long', () => {
    const shown = shownName(`${'a'.repeat(255)}.docx`)
    expect(shown).toHaveLength(120)
    expect(shown.endsWith('.docx')).toBe(true)
  })
})
