import { z } from 'zod'
import { toDecimals } from '#app/kernel/exact.ts'
import { typedNumber } from '#app/modules/demand/domain/sheet-number.ts'
import { type CriteriaFault, type CriteriaPlan, criteriaFaults } from './domain/criteria-plan.ts'
import { judgingOf } from './domain/judging-choice.ts'
import { scaleOf } from './domain/usual-scale.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
const typed = z.string().trim().default('')

/** A weight as typed, tidied; left as it is when it is no number, so that the rule can say so beside the field. */
const weight = typed.transform((value) => typedNumber(value.replace(/\s*%$/, '')) ?? value)

const wordLimit = typed.transform((value, context) => {
  if (value === '') return null
  const limit = Number(typedNumber(value) ?? Number.NaN)
  if (Number.isInteger(limit) && limit >= 10 && limit <= 5000) return limit
  context.addIssue({ code: 'custom', message: 'The word limit must be a whole number from 10 to 5,000' })
  return null
})

const Question = z.object({
  title: text(120),
  weight,
  question: text(3000).default(''),
  guidance: text(3000).default(''),
  wordLimit,
  minimum: typed.transform((value) => (value === '' ? null : value)),
  judged: typed.transform(judgingOf),
})

const Section = z.object({ title: text(120), weight, questions: z.array(Question).default([]) })

/** What the form posts: rows that were left without a title are not part of the plan. */
export const SetCriteria = z
  .object({
    tenderId: z.uuid(),
    sections: z.array(Section).default([]),
    priceWeight: weight,
    scale: z
      .array(z.object({ words: text(400).min(1, 'Enter what this score means') }))
      .length(6, 'Give words for each score from 0 to 5'),
    qualityThreshold: typed.transform((value) => (value === '' ? null : (typedNumber(value) ?? value))),
  })
  .superRefine(({ sections }, context) => {
    const missing = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    sections.forEach((section, s) => {
      if (section.title === '' && section.questions.some(({ title }) => title !== ''))
        missing(['sections', s, 'title'], 'Enter a title for the section, or clear its questions too')
      section.questions.forEach(({ title, question }, q) => {
        if (title !== '' && question === '')
          missing(['sections', s, 'questions', q, 'question'], 'Enter what suppliers are asked')
        if (title === '' && question !== '')
          missing(['sections', s, 'questions', q, 'title'], 'Enter a short title for the question')
      })
    })
  })
  .transform(({ tenderId, sections, scale, ...rest }, context) => {
    const plan = {
      ...rest,
      scale: scaleOf(scale.map(({ words }) => words)),
      sections: sections.map(withoutBlanks).filter(isUsed),
    }
    // Rows keep their place in the form, so that a sentence about the third section stands beside the third.
    const places = sections.flatMap((section, place) => (isUsed(withoutBlanks(section)) ? [place] : []))
    const rows = sections.map(({ questions }) => questions.flatMap(({ title }, row) => (title === '' ? [] : [row])))
    const at = (section: number) => places[section] ?? section
    const row = (section: number, question: number) => rows[at(section)]?.[question] ?? question
    for (const fault of criteriaFaults(plan))
      context.addIssue({ code: 'custom', path: pathOf(fault, at, row), message: sentenceOf(fault) })
    return { tenderId, plan: plan satisfies CriteriaPlan }
  })

type SectionTyped = z.output<typeof Section>
const withoutBlanks = (section: SectionTyped): SectionTyped => ({
  ...section,
  questions: section.questions.filter(({ title }) => title !== ''),
})
const isUsed = ({ title, questions }: SectionTyped): boolean => title !== '' || questions.length > 0

function pathOf(fault: CriteriaFault, at: (section: number) => number, row: (s: number, q: number) => number) {
  switch (fault.reason) {
    case 'no-sections':
      return ['sections', 0, 'title']
    case 'section-without-questions':
      return ['sections', at(fault.section), 'questions', 0, 'title']
    case 'sections-not-100':
    case 'price-weight-off-range':
      return ['priceWeight']
    case 'questions-not-100':
      return ['sections', at(fault.section), 'weight']
    case 'weight-off-range':
      return fault.question === null
        ? ['sections', at(fault.section), 'weight']
        : ['sections', at(fault.section), 'questions', row(fault.section, fault.question), 'weight']
    case 'minimum-off-scale':
      return ['sections', at(fault.section), 'questions', row(fault.section, fault.question), 'minimum']
    case 'threshold-off-range':
      return ['qualityThreshold']
    case 'nothing-in-writing':
      return ['sections', at(0), 'questions', row(0, 0), 'judged']
  }
}

const shown = (sum: Parameters<typeof toDecimals>[0]) => toDecimals(sum, 2).replace(/\.?0+$/, '') || '0'

function sentenceOf(fault: CriteriaFault): string {
  switch (fault.reason) {
    case 'no-sections':
      return 'Enter at least one section with a question'
    case 'section-without-questions':
      return 'Enter at least one question in this section'
    case 'sections-not-100':
      return `The sections and the price add to ${shown(fault.sum)}. Change the weights so that they add to 100`
    case 'questions-not-100':
      return `The questions of this section add to ${shown(fault.sum)}. Change their weights so that they add to 100`
    case 'weight-off-range':
      return 'The weight must be a number more than 0 and no more than 100'
    case 'price-weight-off-range':
      return 'The weight of the price must be more than 0 and less than 100'
    case 'minimum-off-scale':
      return 'The lowest score must be a whole score of the scale, from 0 to 5'
    case 'threshold-off-range':
      return 'The lowest quality overall must be 0 to 100 points'
    case 'nothing-in-writing':
      return 'Let at least one question be judged by the written answer'
  }
}
