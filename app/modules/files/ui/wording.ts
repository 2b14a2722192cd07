import type { StageRefusal } from '../domain/stage-file.ts'

export const wording = {
  empty: 'The file is empty. Choose it again',
  'has-macros':
    'The document holds macros or other active content, which we cannot pass on. Save it without them, or as a PDF, and add it again',
  'locked-or-old-office':
    'The document is protected with a password or in an old Office format. Save it as PDF, docx or xlsx without a password and add it again',
  'unpacks-too-large':
    'The document unpacks to more than 200 MB. Save it smaller, for instance as a PDF, and add it again',
  'not-accepted':
    'We cannot take this kind of file. Save it as PDF, docx, xlsx, odt, txt, csv, png or jpg and add it again',
  'too-large': 'The file must be 10 MB or smaller',
  'too-many-files': 'A bid can have up to 20 files. Remove one before you add another',
  'too-large-together': 'All the files of a bid together must be 20 MB or smaller',
} satisfies Record<StageRefusal, string>

export const acceptedEndings = '.pdf,.docx,.xlsx,.odt,.txt,.csv,.png,.jpg,.jpeg'
export const acceptedInWords = 'PDF, Word (docx), Excel (xlsx), OpenDocument text, plain text, CSV, PNG or JPEG'

/** "1.4 MB" from bytes, rounded up so that nobody is told less than it is. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.ceil(bytes / 1024))} KB`
  return `${(Math.ceil((bytes * 10) / (1024 * 1024)) / 10).toFixed(1)} MB`
}
