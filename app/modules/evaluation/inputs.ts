import { z } from 'zod'
import { londonInstant } from '#app/kernel/london-time.ts'

const id = z.uuid()
const prose = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`))
const wholeScore = (missing: string) =>
  z
    .string(missing)
    .trim()
    .regex(/^-?\d{1,3}$/, missing)
    .transform(Number)

/** One answer for each bidder, by its token: `yes` for an interest, and then what it is. */
export const DeclareInterests = z
  .object({
    tenderId: id,
    interest: z
      .record(z.string(), z.enum(['yes', 'no'], 'Say whether you have an interest in this bidder'))
      .default({}),
    nature: z.record(z.string(), prose(1000)).default({}),
  })
  .superRefine(({ interest, nature }, context) => {
    for (const [token, answer] of Object.entries(interest))
      if (answer === 'yes' && !nature[token])
        context.addIssue({
          code: 'custom',
          path: ['nature', token],
          message: 'Say what your interest is, for instance a relative who works there',
        })
  })
  .transform(({ tenderId, interest, nature }) => ({
    tenderId,
    answers: Object.entries(interest).map(([token, answer]) => ({
      token,
      conflicted: answer === 'yes',
      nature: nature[token] ?? '',
    })),
  }))

const mostPassages = 20
/** Passages of an answer, one a line. */
const passages = prose(10_000).transform((text, context) => {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  if (lines.length > mostPassages)
    context.addIssue({ code: 'custom', message: `Mark no more than ${mostPassages} passages` })
  return lines
})

const people = (what: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim().replaceAll(',', ''))
    .refine((text) => /^\d{0,4}$/.test(text), `Enter ${what} as a whole number, like 12`)
    .transform(Number)

/** Who took part in a school, and how many gave each level; nothing at all where every field was left empty. */
const voice = z
  .object({
    pupils: people('the number of pupils'),
    parents: people('the number of parents'),
    staff: people('the number of staff'),
    counts: z.array(people('how many gave this score')).max(20).default([]),
  })
  .transform((said) => {
    const all = [said.pupils, said.parents, said.staff, ...said.counts]
    return all.every((count) => count === 0) ? null : said
  })

export const scoreMissing = 'Choose a score for this bid, so that your reason can be kept'

/** One question of several bids, by bid id. A bid with neither a score nor a reason is left out. */
export const ScoreQuestion = z
  .object({
    tenderId: id,
    criterionId: id,
    score: z.record(id, z.string().trim()).default({}),
    reason: z.record(id, prose(5000)).default({}),
    evidence: z.record(id, passages).default({}),
    voice: z.record(id, voice).default({}),
  })
  .transform(({ tenderId, criterionId, score, reason, evidence, voice: said }, context) => {
    const named = [score, reason, evidence, said].flatMap((cells) => Object.keys(cells))
    const bidIds = [...new Set(named)].filter((bid) => score[bid] || reason[bid] || evidence[bid]?.length || said[bid])
    const scores = bidIds.map((bidId) => {
      const given = wholeScore(scoreMissing).safeParse(score[bidId])
      if (!given.success) context.addIssue({ code: 'custom', path: ['score', bidId], message: scoreMissing })
      return {
        bidId,
        score: given.data ?? 0,
        reason: reason[bidId] ?? '',
        evidence: evidence[bidId] ?? [],
        voice: said[bidId] ?? null,
      }
    })
    return { tenderId, criterionId, scores }
  })

const confirmed = (sentence: string) => z.literal('yes', sentence)

export const LockScores = z.object({
  tenderId: id,
  confirm: confirmed('Tick the box to say that your scores are final'),
})

export const AgreeScore = z.object({
  tenderId: id,
  bidId: id,
  criterionId: id,
  score: wholeScore('Choose the score that the panel agreed'),
  reason: prose(5000).pipe(z.string().min(1, 'Enter the reason for the agreed score, about this bid')),
  discussion: prose(5000),
})

export const LockQuality = z.object({
  tenderId: id,
  present: z.array(id).default([]),
  confirm: confirmed('Tick the box to say that quality can be locked'),
})

export const NameSubstitute = z.object({
  tenderId: id,
  inPlaceOf: z.uuid('Choose in whose place somebody scores'),
  personId: z.uuid('Choose who scores in their place'),
  scope: z.enum(['whole', 'interests'], 'Choose how much of their work the substitute takes over'),
  because: prose(1000).pipe(z.string().min(1, 'Say why a substitute is needed; it is kept on the record')),
})

/** For each question the members who score it; a question without any is scored by all. */
export const DealQuestions = z.object({
  tenderId: id,
  dealt: z.record(id, z.array(id)).default({}),
})

export const RemindMember = z.object({ tenderId: id, personId: id })

export const InviteAssessor = z
  .object({
    tenderId: id,
    name: prose(120).pipe(z.string().min(1, 'Enter their name')),
    email: z.string().trim().toLowerCase().pipe(z.email('Enter an e-mail address, like name@example.org')),
    criterionIds: z
      .array(id)
      .default([])
      .refine((ids) => ids.length > 0, { error: 'Choose at least one question' }),
    why: prose(1000).pipe(z.string().min(1, 'Say why they are asked; it is kept on the record')),
  })
  .transform(({ why: because, ...invited }) => ({ ...invited, because }))

export const WithdrawInvitation = z.object({ tenderId: id, invitationId: id })

export const AcceptInvitation = z.object({ invitationId: id, proof: z.string().max(100) })

export const AskBidder = z
  .object({
    tenderId: id,
    bidId: id,
    criterionId: id,
    question: prose(2000).pipe(z.string().min(1, 'Enter your question')),
    dueOn: z.iso.date('Enter the day as a real date, like 2026-12-01'),
  })
  .transform(({ dueOn, ...asked }, context) => {
    const dueAt = londonInstant(dueOn, '17:00')
    if (dueAt === null) context.addIssue({ code: 'custom', path: ['dueOn'], message: 'Choose another day' })
    return { ...asked, dueAt: dueAt ?? new Date(0) }
  })

export const AnswerClarification = z.object({
  clarificationId: id,
  answer: prose(5000).pipe(z.string().min(1, 'Enter your answer')),
})

export const JudgeConditions = z.object({
  tenderId: id,
  answers: z.array(
    z.object({ token: z.string(), condition: z.number().int().min(0), met: z.boolean(), reason: prose(1000) }),
  ),
})

export const DisqualifyBidder = z.object({
  tenderId: id,
  token: z.string().min(1, 'Choose the bidder'),
  because: prose(2000).pipe(z.string().min(1, 'Say why; the company is told, and it is kept on the record')),
  confirm: confirmed('Tick the box to say that the company was heard and is out'),
})

export const ArrangeAuction = z
  .object({
    tenderId: id,
    startsOn: z.iso.date('Enter the day as a real date, like 2026-12-01'),
    startsTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time as hours and minutes, like 10:00'),
  })
  .transform(({ tenderId, startsOn, startsTime }, context) => {
    const startsAt = londonInstant(startsOn, startsTime)
    if (startsAt === null)
      context.addIssue({ code: 'custom', path: ['startsTime'], message: 'The clocks change then. Choose another time' })
    return { tenderId, startsAt: startsAt ?? new Date(0) }
  })

export const LowerPrices = z.object({
  bidId: id,
  prices: z.record(z.string(), z.string()),
  confirm: confirmed('Tick the box to say that these prices bind you'),
})

export const ComputeResults = z.object({ tenderId: id })
