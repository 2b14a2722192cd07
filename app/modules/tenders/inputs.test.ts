import { expect, it } from 'vitest'
import type { z } from 'zod'
import { SetCriteria } from './criteria-input.ts'
import { ActivateHolder, NameHolders, SetPriceRule, SetTimetable } from './inputs.ts'
import { listAddress, listAsked } from './list-asked.ts'
import { typedCriteria, typedHolders, typedLots, typedPriceRule, typedTimetable } from './typed-forms.ts'

const tenderId = '6b0f2d3c-5a43-4e0e-9b1c-0b6b1f1f3a11'
const faults = (shape: z.ZodType, input: unknown): Record<string, string> => {
  const read = shape.safeParse(input)
  return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
}

const scale = Object.fromEntries([0, 1, 2, 3, 4, 5].map((score) => [`scale.${score}.words`, `Score ${score}`]))
const criteria = (more: Record<string, string> = {}) =>
  typedCriteria(tenderId, {
    ...scale,
    'sections.0.title': 'Service',
    'sections.0.weight': '60 %',
    'sections.0.questions.0.title': 'Repairs',
    'sections.0.questions.0.weight': '100',
    'sections.0.questions.0.question': 'How?',
    'sections.0.questions.1.title': '',
    'sections.0.questions.1.weight': '',
    'sections.1.title': '',
    priceWeight: '40',
    qualityThreshold: '',
    ...more,
  })

it('reads a form of sections and questions, leaving out what was left empty', () => {
  const { plan } = SetCriteria.parse(criteria())
  expect(plan.sections).toMatchObject([{ title: 'Service', weight: '60', questions: [{ title: 'Repairs' }] }])
  expect(plan).toMatchObject({ priceWeight: '40', qualityThreshold: null })
  expect(plan.scale[5]).toEqual({ score: 5, words: 'Score 5', points: '100' })
})

it('says beside the field what a wrong weight adds up to', () => {
  expect(faults(SetCriteria, criteria({ priceWeight: '30' }))).toEqual({
    priceWeight: 'The sections and the price add to 90. Change the weights so that they add to 100',
  })
  expect(faults(SetCriteria, criteria({ 'sections.0.questions.0.weight': '99.5' }))).toEqual({
    'sections.0.weight': 'The questions of this section add to 99.5. Change their weights so that they add to 100',
  })
})

it('points at the row that was typed in, also when rows before it are empty', () => {
  const found = faults(
    SetCriteria,
    criteria({
      'sections.2.title': 'Area',
      'sections.2.weight': 'ten',
      'sections.2.questions.1.title': 'Jobs',
      'sections.2.questions.1.weight': '100',
      'sections.2.questions.1.question': 'How many?',
      'sections.2.questions.1.minimum': '9',
    }),
  )
  expect(Object.keys(found)).toEqual(['sections.2.weight', 'sections.2.questions.1.minimum'])
  const untitled = faults(SetCriteria, criteria({ 'sections.1.questions.0.title': 'Jobs' }))
  expect(Object.keys(untitled)).toContain('sections.1.title')
})

it('keeps a question only when suppliers can see what is asked', () => {
  expect(faults(SetCriteria, criteria({ 'sections.0.questions.0.question': ' ' }))).toEqual({
    'sections.0.questions.0.question': 'Enter what suppliers are asked',
  })
  expect(faults(SetCriteria, criteria({ 'sections.0.questions.0.wordLimit': 'few' }))).toEqual({
    'sections.0.questions.0.wordLimit': 'The word limit must be a whole number from 10 to 5,000',
  })
})

it('reads lots by their place, ignores empty places, and is not confused by odd names', () => {
  const lots = typedLots(tenderId, {
    'lots.1.title': 'South',
    'lots.1.schoolIds': ['a', 'b'],
    'lots.0.title': '',
    'lots.3.schoolIds': 'c',
    'lots.99.title': 'Too far',
    'lots.x.title': 'No place',
    'lots.0.__proto__.title': 'Nothing',
    'other.0.title': 'Not a lot',
    lotsPerSupplier: ' 1 ',
  })
  expect(lots).toEqual({
    tenderId,
    lotsPerSupplier: ' 1 ',
    lots: [
      { title: 'South', description: '', schoolIds: ['a', 'b'] },
      { title: '', description: '', schoolIds: ['c'] },
    ],
  })
})

const rule = (more: Record<string, string> = {}) =>
  typedPriceRule(tenderId, {
    method: 'floor-ceiling',
    floor: '£60,000',
    ceiling: '140,000.50',
    discountPercent: '3.5 %',
    termYears: '5',
    'figures.electricityPencePerKwh': '31.5',
    ...more,
  })

it('reads pounds as people write them, and forgets floor and ceiling where the method needs none', () => {
  expect(SetPriceRule.parse(rule())).toEqual({
    tenderId,
    method: 'floor-ceiling',
    auction: null,
    floorPence: 6_000_000,
    ceilingPence: 14_000_050,
    discountPercent: '3.5',
    termYears: 5,
    figures: { electricityPencePerKwh: '31.5' },
  })
  expect(SetPriceRule.parse(rule({ method: 'lowest-over-bid' }))).toMatchObject({
    floorPence: null,
    ceilingPence: null,
  })
})

it('says beside each amount what is wrong with it', () => {
  expect(faults(SetPriceRule, rule({ floor: '', ceiling: '' }))).toHaveProperty('floor')
  expect(faults(SetPriceRule, rule({ ceiling: '50000' }))).toEqual({
    ceiling: 'The ceiling must be higher than the floor',
  })
  expect(faults(SetPriceRule, rule({ floor: '6O,000' }))).toHaveProperty('floor')
  expect(faults(SetPriceRule, rule({ discountPercent: '35' }))).toEqual({
    discountPercent: 'The discount rate must be 0% to 20%',
  })
  expect(faults(SetPriceRule, rule({ termYears: '2.5' }))).toHaveProperty('termYears')
  expect(faults(SetPriceRule, rule({ method: 'guess' }))).toEqual({ method: 'Choose how a price becomes points' })
  expect(faults(SetPriceRule, rule({ 'figures.electricityPencePerKwh': 'x' }))).toHaveProperty([
    'figures.electricityPencePerKwh',
  ])
})

const dates = (more: Record<string, string> = {}) =>
  typedTimetable(tenderId, {
    questionsCloseOn: '2026-10-05',
    questionsCloseTime: '12:00',
    answersDueOn: '2026-10-12',
    answersDueTime: '12:00',
    closesOn: '2026-10-27',
    closesTime: '12:00',
    coolingOffMinutes: '60',
    contractStartsOn: '2027-01-04',
    ...more,
  })

it('reads a wall time in London before and after the clocks change', () => {
  expect(SetTimetable.parse(dates())).toMatchObject({
    questionsCloseAt: new Date('2026-10-05T11:00:00Z'),
    closesAt: new Date('2026-10-27T12:00:00Z'),
  })
})

it('says beside the time that the clocks change that night, and beside the day that it does not exist', () => {
  expect(faults(SetTimetable, dates({ closesOn: '2026-10-25', closesTime: '01:30' }))).toEqual({
    closesTime: expect.stringContaining('clocks change'),
  })
  expect(faults(SetTimetable, dates({ closesOn: '2026-02-30' }))).toHaveProperty('closesOn')
  expect(faults(SetTimetable, dates({ closesTime: '25:00' }))).toHaveProperty('closesTime')
  expect(faults(SetTimetable, dates({ coolingOffMinutes: '-5' }))).toHaveProperty('coolingOffMinutes')
})

it('takes holders only as the list offers them, and keys only of the kind a code makes', () => {
  expect(NameHolders.parse(typedHolders(tenderId, { holders: `${tenderId}:${tenderId}` })).holders).toEqual([
    { personId: tenderId, organisationId: tenderId },
  ])
  expect(faults(NameHolders, { tenderId, holders: ['someone'] })).not.toEqual({})
  const keys = { tenderId, qualityRecipient: 'AGE-SECRET-KEY-1', priceRecipient: 'age1xyz' }
  expect(Object.keys(faults(ActivateHolder, keys))).toEqual(['qualityRecipient', 'priceRecipient'])
})

it('reads an address of the list, and makes the same address again', () => {
  const address = `/tenders?words=copiers+%26+toner&category=energy&after=2026-10-27T12%3A00%3A00.000Z%7E${tenderId}&page=2`
  expect(listAddress(listAsked(new URL(address, 'http://x').searchParams))).toBe(address)
})

it('leaves out of an address what makes no sense, so that an old link still works', () => {
  const asked = listAsked(new URLSearchParams('category=boats&after=yesterday&page=-3'))
  expect(asked).toEqual({ words: '', category: null, place: null, page: 1 })
  expect(listAddress(asked)).toBe('/tenders')
})
