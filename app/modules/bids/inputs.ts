import { base64 } from '@scure/base'
import { z } from 'zod'

const id = z.uuid()
const kind = z.enum(['quality', 'price'])

export const StartBid = z.object({ tenderId: id, lotId: z.uuid('Choose the lot you bid for') })

const longestAnswer = 60_000
const texts = (most: number) =>
  z.record(z.string().max(100), z.string().max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`))

export const SaveDraft = z.object({
  bidId: id,
  answers: texts(longestAnswer).default({}),
  prices: texts(60).default({}),
})

export const AttachFile = z.object({
  bidId: id,
  criterionId: id.nullable(),
  name: z.string().max(4000),
  bytes: z.instanceof(Uint8Array),
})

export const RemoveFile = z.object({ bidId: id, fileId: id })
export const OfBid = z.object({ bidId: id })
export const OwnCopy = z.object({
  bidId: id,
  ownCopySecret: z
    .string('Paste your own copy')
    .trim()
    .min(1, 'Paste your own copy')
    .max(100_000, 'This is too long to be your own copy'),
})

export const SubmitBid = z.object({ tenderId: id, bidId: id, submissionKey: id })

const untickedWithdrawal = 'Tick the box to say that you want to withdraw the bid'

export const WithdrawBid = z.object({
  tenderId: id,
  bidId: id,
  confirm: z.string(untickedWithdrawal).refine((value) => value === 'yes', untickedWithdrawal),
})

export const OfOpening = z.object({ tenderId: id, kind })
const share = z
  .string()
  .regex(/^[A-Za-z0-9+/]{44}$/)
  .transform((text) => base64.decode(text))

/** One share an envelope in base64, in the order of the frozen list. */
export const GiveShares = z.object({
  tenderId: id,
  kind,
  shares: z
    .string('Unlock your shares first')
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(share, 'The shares did not arrive whole. Enter your code again').max(10_000)),
})

/** Proof that a code is still to hand: what only its two keys could decrypt, beside the sealed question. */
export const DrillHolder = z.object({
  tenderId: id,
  token: z.string().max(1000),
  quality: z.string().max(100),
  price: z.string().max(100),
})
