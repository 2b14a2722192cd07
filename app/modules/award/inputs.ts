import { z } from 'zod'

const id = z.uuid()
const prose = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`))

export const RecommendAward = z.object({
  tenderId: id,
  lotId: id,
  bidId: z.uuid('Choose the bid that you recommend'),
  text: prose(10_000).pipe(z.string().min(1, 'Enter the recommendation, as those who approve it should read it')),
  whyNotFirst: prose(5000),
})

export const LeaveLot = z.object({
  tenderId: id,
  lotId: id,
  reasons: prose(5000).pipe(
    z.string().min(20, 'Give the reasons in at least one whole sentence; those who bid for this lot read them'),
  ),
})

export const TakeLotBack = z.object({ tenderId: id, lotId: id })

export const ApproveAward = z.object({
  tenderId: id,
  minuteReference: prose(200).pipe(
    z.string().min(1, 'Enter where the decision is minuted, for instance a date and item'),
  ),
  confirm: z.literal('yes', 'Tick the box to say that you approve the award'),
})

export const ConfirmAward = z.object({
  tenderId: id,
  confirm: z.literal('yes', 'Tick the box to say that nothing stands against the award'),
})

export const AskForExplanation = z.object({
  tenderId: id,
  bidId: id,
  letter: prose(5000).pipe(z.string().min(1, 'Write to the supplier what you ask it to show')),
  answerBy: z.iso.date('Choose the last day on which the supplier may answer'),
})

export const ExplainPrice = z.object({
  bidId: id,
  answer: prose(10_000).pipe(z.string().min(1, 'Explain how you can do the work for this price')),
})

export const DecideLowPrice = z.object({
  tenderId: id,
  bidId: id,
  decision: z.enum(['stands', 'disregarded'], 'Choose what you decided'),
  reasons: prose(5000).pipe(z.string().min(20, 'Give the reasons, in at least one whole sentence')),
})

export const SearchLonger = z.object({ tenderId: id })
