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
