import type { z } from 'zod'
import { cellsOf, type FormValues } from '#app/platform/http/form-values.ts'
import type { SetCriteria } from './criteria-input.ts'
import type {
  DescribeTender,
  ExtendDeadline,
  NameHolders,
  NamePanel,
  SetLots,
  SetPriceRule,
  SetTimetable,
  StartTender,
} from './inputs.ts'
import { typedRows } from './typed-rows.ts'

/** What a form posted, as the use-case's input reads it. Nothing is judged here. */
type From<Shape extends z.ZodType> = (tenderId: string, values: FormValues) => z.input<Shape>

export const word = (values: Readonly<Record<string, unknown>>, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

const ticks = (values: Readonly<Record<string, unknown>>, name: string): string[] => {
  const value = values[name]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

const words = <Name extends string>(values: FormValues, ...names: Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, word(values, name)])) as Record<Name, string>

export const typedStart = (clusterId: string, values: FormValues): z.input<typeof StartTender> => ({
  clusterId,
  ...words(values, 'categoryKey', 'title', 'respondBy'),
})

export const typedDescription: From<typeof DescribeTender> = (tenderId, values) => ({
  tenderId,
  ...words(values, 'title', 'summary', 'description', 'conditions'),
})

/** Places of the form that were left empty are no lots. */
export const typedLots: From<typeof SetLots> = (tenderId, values) => ({
  tenderId,
  ...words(values, 'lotsPerSupplier'),
  lots: typedRows(values, 'lots')
    .map((row) => ({
      title: word(row, 'title'),
      description: word(row, 'description'),
      schoolIds: ticks(row, 'schoolIds'),
    }))
    .filter(({ title, description, schoolIds }) => title.trim() + description.trim() !== '' || schoolIds.length > 0),
})

export const typedCriteria: From<typeof SetCriteria> = (tenderId, values) => ({
  tenderId,
  sections: typedRows(values, 'sections').map((section) => ({
    title: word(section, 'title'),
    weight: word(section, 'weight'),
    questions: rowsIn(section.questions).map((question) => ({
      title: word(question, 'title'),
      weight: word(question, 'weight'),
      question: word(question, 'question'),
      guidance: word(question, 'guidance'),
      wordLimit: word(question, 'wordLimit'),
      minimum: word(question, 'minimum'),
      judged: word(question, 'judged'),
    })),
  })),
  scale: typedRows(values, 'scale').map((level) => ({ words: word(level, 'words') })),
  ...words(values, 'priceWeight', 'qualityThreshold'),
})

const rowsIn = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : [])

/** Places after the last one that was filled in are no meetings. */
export const typedPriceRule: From<typeof SetPriceRule> = (tenderId, values) => ({
  tenderId,
  figures: cellsOf(values, 'figures'),
  ...words(values, 'method', 'floor', 'ceiling', 'discountPercent', 'termYears', 'auctionMinutes', 'auctionStep'),
})

export const typedTimetable: From<typeof SetTimetable> = (tenderId, values) => ({
  tenderId,
  ...words(values, 'questionsCloseOn', 'questionsCloseTime', 'answersDueOn', 'answersDueTime'),
  ...words(values, 'closesOn', 'closesTime', 'hourReason', 'coolingOffMinutes', 'contractStartsOn'),
})

export const typedExtension: From<typeof ExtendDeadline> = (tenderId, values) => ({
  tenderId,
  ...words(values, 'closesOn', 'closesTime', 'reason'),
})

export const typedPanel: From<typeof NamePanel> = (tenderId, values) => ({
  tenderId,
  personIds: ticks(values, 'personIds'),
  chairId: word(values, 'chairId'),
  fewestScorers: word(values, 'fewestScorers') || undefined,
  speakers: cellsOf(values, 'speakers'),
})

export const typedHolders: From<typeof NameHolders> = (tenderId, values) => ({
  tenderId,
  holders: ticks(values, 'holders'),
})
