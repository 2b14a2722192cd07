import { z } from 'zod'
import { type MemorandumKey, memorandumHeadings } from './domain/memorandum-text.ts'

const line = (missing: string, most = 200) =>
  z.string().trim().min(1, missing).max(most, `Use ${most} characters or fewer`)

const urn = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'The unique reference number (URN) must be 6 digits')

export const FoundCluster = z.object({
  name: line('Enter the name of the cluster', 120),
  legalForm: z.enum(['collaboration', 'federation', 'co-operative', 'company', 'trust'], {
    error: 'Choose the legal form of the cluster',
  }),
  purpose: line('Enter what the cluster is for', 500),
  authority: line('Enter the local authority', 120),
})

export const RegisterSchool = z.object({
  name: line('Enter the name of the school', 120),
  urn,
  phase: line('Enter the phase, for instance Primary', 60),
  kind: line('Enter the kind of school, for instance maintained', 120),
  legalBody: line('Enter the legal body that signs for the school'),
  pupils: z.coerce
    .number('Enter the number of pupils')
    .int('The number of pupils must be a whole number')
    .min(1, 'The number of pupils must be 1 or more')
    .max(5000, 'The number of pupils must be 5,000 or less'),
  address: z.string().trim().max(400, 'Use 400 characters or fewer').default(''),
})

export const AddMember = z.object({
  clusterId: z.uuid(),
  urn,
  role: z.enum(['member', 'observer'], { error: 'Choose whether the school is a member or an observer' }),
  joinedOn: z.iso.date('Enter the day the school joined, as a real date'),
})

const section = (title: string) =>
  z
    .string()
    .trim()
    .min(1, `Enter the words under “${title}”`)
    .max(6000, `The words under “${title}” must be 6,000 characters or fewer`)

const sections = z.object(
  Object.fromEntries(memorandumHeadings.map(({ key, title }) => [key, section(title)])) as Record<
    MemorandumKey,
    ReturnType<typeof section>
  >,
)

export const ProposeMemorandum = z.object({
  clusterId: z.uuid(),
  title: line('Enter a title for the memorandum', 160),
  sections,
})

export const ApproveMemorandum = z.object({
  memorandumId: z.uuid(),
  minuteReference: line('Enter the reference of the minute, for instance FGB 2026/31', 80),
  meetingOn: z.iso.date('Enter the date of the meeting, as a real date'),
})
