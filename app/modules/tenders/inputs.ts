import { z } from 'zod'
import { exact } from '#app/kernel/exact.ts'
import { pence, penceFromPounds } from '#app/kernel/money.ts'
import { isCategoryKey } from '#app/modules/categories/domain/catalogue.ts'
import { typedNumber } from '#app/modules/demand/domain/sheet-number.ts'
import { isRecipient } from '#app/platform/seal/age-keys.ts'
import { laterStages } from './domain/advance-stage.ts'
import { auctionFault, extendMinutes, longestAuction, shortestAuction } from './domain/auction-rule.ts'
import { clearInstant } from './domain/closing-hour.ts'
import { longestTermYears, priceMethods, priceRuleFault } from './domain/price-rule.ts'

const id = z.uuid()
const tenderId = id

const words = (missing: string, most: number) =>
  z
    .string(missing)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`),
    )
const ticked = z.array(z.string()).default([])
const realDate = (what: string) => z.iso.date(`Enter ${what} as a real date, like 2026-12-01`)
const time = (what: string) =>
  z.string(`Enter ${what}`).regex(/^([01]\d|2[0-3]):[0-5]\d$/, `Enter ${what} as hours and minutes, like 12:00`)

export const StartTender = z.object({
  clusterId: id,
  categoryKey: z.string().refine(isCategoryKey, { error: 'Choose what the schools want to buy' }),
  title: words('Enter a title for the tender', 120),
  respondBy: realDate('the date by which schools should answer'),
})

export const DescribeTender = z.object({
  tenderId,
  title: words('Enter a title for the tender', 120),
  summary: words('Enter a summary of what the schools want', 300),
  description: words('Enter a description of what the schools want', 20_000),
  conditions: z
    .string()
    .default('')
    .transform((text) => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ''))
    .refine((lines) => lines.length <= 20, { error: 'Enter no more than 20 conditions' })
    .refine((lines) => lines.every((line) => line.length <= 200), { error: 'Use 200 characters or fewer for each' }),
})

export const SetLots = z.object({
  tenderId,
  lotsPerSupplier: z
    .string()
    .trim()
    .default('')
    .refine((text) => /^(|[1-9]\d?)$/.test(text), 'Enter a whole number of lots, for instance 1, or leave it empty')
    .transform((text) => (text === '' ? null : Number(text))),
  lots: z.array(
    z.object({
      title: words('Enter a title for the lot', 120),
      description: z.string().trim().max(2000, 'Use 2,000 characters or fewer').default(''),
      schoolIds: ticked,
    }),
  ),
})

const number = (what: string) =>
  z
    .string(`Enter ${what}`)
    .trim()
    .min(1, `Enter ${what}`)
    .transform((text, context) => {
      const read = typedNumber(text.replace(/^£\s*|\s*%$/g, ''))
      if (read === null) context.addIssue({ code: 'custom', message: `Enter ${what} as a number` })
      return read ?? '0'
    })

const mostPounds = exact(100_000_000)
const optionalPounds = (what: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const read = typedNumber(text.replace(/^£\s*/, ''))
      const amount = read === null ? null : exact(read)
      if (amount === null || amount.lte(0n) || amount.gt(mostPounds)) {
        context.addIssue({ code: 'custom', message: `${what} must be an amount in pounds, like 60,000` })
        return pence(1)
      }
      return penceFromPounds(amount)
    })

const floorSentences = {
  'floor-missing': ['floor', 'Enter the floor: the price that earns full points'],
  'ceiling-missing': ['ceiling', 'Enter the ceiling: the price that earns no points'],
  'floor-not-below-ceiling': ['ceiling', 'The ceiling must be higher than the floor'],
  'term-off-range': ['termYears', `The term must be 1 to ${longestTermYears} whole years`],
} as const

const auctionSentences = {
  'auction-off-range': [
    'auctionMinutes',
    `The auction must take ${shortestAuction} to ${longestAuction} whole minutes, or leave it empty for none`,
  ],
  'step-off-range': ['auctionStep', 'The least step must be more than 0% and no more than 10%'],
} as const

const auctionOf = ({ auctionMinutes, auctionStep }: { auctionMinutes: string; auctionStep: string }) =>
  auctionMinutes === ''
    ? null
    : {
        minutes: Number(typedNumber(auctionMinutes) ?? Number.NaN),
        extendMinutes,
        leastStep: typedNumber(auctionStep.replace(/\s*%$/, '')) ?? '',
      }

export const SetPriceRule = z
  .object({
    tenderId,
    method: z.string().pipe(z.enum(priceMethods, 'Choose how a price becomes points')),
    floor: optionalPounds('The floor'),
    ceiling: optionalPounds('The ceiling'),
    discountPercent: number('the discount rate'),
    figures: z.record(z.string(), number('this figure')).default({}),
    termYears: number('the term in years').transform(Number),
    auctionMinutes: z.string().trim().default(''),
    auctionStep: z.string().trim().default(''),
  })
  .superRefine(({ method, floor, ceiling, discountPercent, termYears, ...typed }, context) => {
    const auction = auctionOf(typed)
    const wrong = auctionFault(auction)
    if (wrong) {
      const [field, sentence] = auctionSentences[wrong]
      context.addIssue({ code: 'custom', path: [field], message: sentence })
    }
    if (exact(discountPercent).lt(0n) || exact(discountPercent).gt(20n))
      context.addIssue({ code: 'custom', path: ['discountPercent'], message: 'The discount rate must be 0% to 20%' })
    const fault = priceRuleFault({ method, floorPence: floor, ceilingPence: ceiling, termYears })
    if (!fault) return
    const [path, message] = floorSentences[fault]
    context.addIssue({ code: 'custom', path: [path], message })
  })
  .transform(({ floor, ceiling, method, auctionMinutes, auctionStep, ...rest }) => {
    const fixed = method === 'floor-ceiling'
    const auction = auctionOf({ auctionMinutes, auctionStep })
    return { ...rest, auction, method, floorPence: fixed ? floor : null, ceilingPence: fixed ? ceiling : null }
  })

const clockChange =
  'The clocks change that night, so this hour is skipped or comes twice. Choose a time after 03:00 on that day'

type Context = z.core.$RefinementCtx
function instant(context: Context, date: string, at: string, field: string): Date {
  const found = clearInstant(date, at)
  if (found) return found
  context.addIssue({ code: 'custom', path: [field], message: clockChange })
  return new Date(0)
}

export const SetTimetable = z
  .object({
    tenderId,
    questionsCloseOn: realDate('the day questions close'),
    questionsCloseTime: time('the time questions close'),
    answersDueOn: realDate('the day answers are due'),
    answersDueTime: time('the time answers are due'),
    closesOn: realDate('the day of the deadline'),
    closesTime: time('the time of the deadline'),
    hourReason: z.string().trim().max(300, 'Use 300 characters or fewer').default(''),
    coolingOffMinutes: number('the cooling-off in minutes')
      .transform(Number)
      .refine((minutes) => Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440, {
        error: 'The cooling-off must be 0 to 1,440 whole minutes',
      }),
    contractStartsOn: realDate('the day the contract starts'),
  })
  .transform(({ tenderId, hourReason, coolingOffMinutes, contractStartsOn, ...typed }, context) => ({
    tenderId,
    hourReason,
    coolingOffMinutes,
    contractStartsOn,
    questionsCloseAt: instant(context, typed.questionsCloseOn, typed.questionsCloseTime, 'questionsCloseTime'),
    answersDueAt: instant(context, typed.answersDueOn, typed.answersDueTime, 'answersDueTime'),
    closesAt: instant(context, typed.closesOn, typed.closesTime, 'closesTime'),
  }))

export const ExtendDeadline = z
  .object({
    tenderId,
    closesOn: realDate('the new day of the deadline'),
    closesTime: time('the new time of the deadline'),
    reason: words('Enter why the deadline is moved. Everybody can read it', 500),
  })
  .transform(({ tenderId, reason, closesOn, closesTime }, context) => ({
    tenderId,
    reason,
    closesAt: instant(context, closesOn, closesTime, 'closesTime'),
  }))

export const NamePanel = z.object({
  tenderId,
  personIds: ticked,
  chairId: z.string('Choose who is in the chair').min(1, 'Choose who is in the chair'),
  fewestScorers: z
    .string()
    .default('3')
    .pipe(z.enum(['3', '2'], 'Choose how many members at least must score each answer'))
    .transform(Number),
  /** Who speaks for each school, by the school's id; empty for nobody yet. */
  speakers: z
    .record(id, z.union([id, z.literal('')]))
    .default({})
    .transform((cells) =>
      Object.entries(cells).flatMap(([schoolId, personId]) => (personId === '' ? [] : [{ schoolId, personId }])),
    ),
})

export const JoinPanel = z.object({
  tenderId,
  personId: id,
  inPlaceOf: id.nullable(),
  scope: z.enum(['whole', 'interests']),
  because: z.string(),
})

/** Each holder as `person:organisation`, the way a tick box posts it. */
const holder = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([id, id], 'Choose the holders from the list'))
  .transform(([personId, organisationId]) => ({ personId, organisationId }))

export const NameHolders = z.object({
  tenderId,
  holders: z.array(holder),
})

const recipient = z
  .string()
  .refine(isRecipient, { error: 'This is not a key made by an opening code. Make a new code' })
export const ActivateHolder = z.object({ tenderId, qualityRecipient: recipient, priceRecipient: recipient })

export const PublishTender = z.object({
  tenderId,
  confirm: z.string().pipe(z.literal('yes', 'Tick the box to say that you have checked the terms')),
})

export const AskQuestion = z.object({ tenderId, question: words('Enter your question', 2000) })
export const FollowTender = z.object({ tenderId })
export const AnswerQuestion = z.object({ questionId: id, answer: words('Enter the answer', 5000) })
export const CancelTender = z.object({
  tenderId,
  reason: words('Enter why the tender ends. Everybody can read it', 1000),
})
export const AdvanceStage = z.object({ tenderId, to: z.enum(laterStages) })
