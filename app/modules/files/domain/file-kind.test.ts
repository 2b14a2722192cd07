import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPdf, wordDocument, zipOf } from '../testing/zip.ts'
import { acceptedTypes, fileKind } from './file-kind.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const startingWith = (start: readonly number[], text = 'rest') => Uint8Array.from([...start, ...bytes(text)])
const refused = (name: string, content: Uint8Array) => {
  const kind = fileKind(name, content)
  return kind.ok ? kind.type : kind.reason
}

describe('a file is taken for what its content is', () => {
  it.each([
    ['pdf', plainPdf()],
    ['png', startingWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['jpg', startingWith([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', wordDocument()],
    ['xlsx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
    ['odt', zipOf({ mimetype: acceptedTypes.odt, 'content.xml': '<office/>' })],
    ['txt', bytes('We deliver on Mondays.\r\n£ and café\n')],
  ] as const)('%s, whatever it is called', (kind, content) => {
    for (const name of ['', 'offer.exe', 'offer.pdf.docx', 'offer'])
      expect(fileKind(name, content)).toEqual({ ok: true, type: acceptedTypes[kind] })
  })

  it('plain text is a table when its name says so', () => {
    expect(fileKind('prices.CSV', bytes('a,b\n1,2\n'))).toEqual({ ok: true, type: 'text/csv' })
  })
})

describe('a file is refused', () => {
  it('when it is empty', () => expect(refused('a.pdf', new Uint8Array())).toBe('empty'))

  it('when a document holds macros, however it is named', () => {
    for (const part of [
      'word/vbaProject.bin',
      'word/activeX/activeX1.bin',
      'xl/macrosheets/sheet1.xml',
      'Basic/script.xml',
    ])
      expect(refused('offer.docx', wordDocument({ [part]: 'x' }))).toBe('has-macros')
  })

  it('when it is locked with a password or of an old Office format', () => {
    expect(refused('offer.docx', startingWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      'locked-or-old-office',
    )
  })

  it('when it would unpack to more than anybody needs', () => {
    const bomb = zipOf({ '[Content_Types].xml': '', 'word/document.xml': 'x' }, { 'word/document.xml': 0xfffffff0 })
    expect(refused('offer.docx', bomb)).toBe('unpacks-too-large')
  })

  it('when it could run in a browser or a shell, even under the name of a text', () => {
    for (const text of [
      '<!DOCTYPE html><p>',
      '<svg onload=alert(1)>',
      ' \n<script>',
      '#!/bin/sh',
      '<?xml version="1.0"?>',
      'hello <script >x',
    ])
      expect(refused('notes.txt', bytes(text))).toBe('not-accepted')
  })

  it('when it is a package of something else, or reaches out of its folder', () => {
    expect(refused('a.zip', zipOf({ 'readme.txt': 'x' }))).toBe('not-accepted')
    expect(refused('a.docx', wordDocument({ '../../etc/passwd': 'x' }))).toBe('not-accepted')
    expect(refused('a.docx', wordDocument({ '/root': 'x' }))).toBe('not-accepted')
    expect(refused('a.pptx', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }))).toBe('not-accepted')
  })

  it('when the package is cut short', () => {
    const whole = wordDocument()
    for (const end of [3, 30, whole.length - 1]) expect(refused('a.docx', whole.subarray(0, end))).toBe('not-accepted')
  })

  it('when it is a program', () =>
    expect(refused('a.pdf', startingWith([0x4d, 0x5a, 0x90, 0x00]))).toBe('not-accepted'))
})

it('no content makes the check fail or take something for a document', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, asPackage) => {
      const kind = fileKind('x.docx', asPackage ? Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]) : noise)
      if (kind.ok) expect(['text/plain']).toContain(kind.type)
    }),
  )
})
