import { type Db, db, type Tx } from '#db/client.server.ts'
import { answersIn, fileIn, filesIn } from '../store.server.ts'
import { bidderMasks } from './bidder-masks.server.ts'

/** A file as the panel sees it. Its own name stays behind: a name can give the bidder away. */
export type NeutralFile = {
  readonly position: number
  readonly label: string
  readonly type: string
  readonly size: number
}

export type OpenedAnswer = {
  readonly bidId: string
  readonly criterionId: string
  /** With the bidder's own name, numbers and addresses masked. */
  readonly answer: string
  /** Once the award is made, the answer word for word where something in it was masked. */
  readonly asSent: string | null
  readonly files: readonly NeutralFile[]
}

/**
 * What these bids answer to these questions, each with its files and, last, those for the bid as a whole. There is
 * nothing here before the opening, because nothing is in the tables. Which bids somebody may read, the caller decides.
 */
export async function openedAnswers(
  bidIds: readonly string[],
  criterionIds: readonly string[],
  on: Db | Tx = db(),
): Promise<OpenedAnswer[]> {
  if (bidIds.length === 0) return []
  const [answers, files, { mask, awarded }] = await Promise.all([
    answersIn(on, bidIds),
    filesIn(on, bidIds),
    bidderMasks(bidIds, on),
  ])
  return answers.flatMap(({ bidId, answers: texts }) =>
    criterionIds.map((criterionId) => {
      const own = files.filter((file) => file.bidId === bidId)
      const forIt = own.filter((file) => file.criterionId === criterionId)
      const forAll = own.filter((file) => file.criterionId === null)
      const sent = texts[criterionId] ?? ''
      const answer = mask(bidId, sent)
      return {
        bidId,
        criterionId,
        answer,
        asSent: awarded && answer !== sent ? sent : null,
        files: [...forIt, ...forAll].map(({ position, type, size }) => ({
          position,
          label: labelOf(position),
          type,
          size,
        })),
      }
    }),
  )
}

const labelOf = (position: number): string => `Attachment ${position + 1}`

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'text/plain': 'txt',
}

/** One file of an opened bid under its neutral name, or null. Serve it as an attachment only. */
export async function openedFile(bidId: string, position: number) {
  const file = await fileIn(db(), bidId, position)
  if (!file) return null
  const { criterionId, type, bytes } = file
  return { name: `${labelOf(position)}.${endings[type] ?? 'bin'}`, criterionId, type, bytes }
}
