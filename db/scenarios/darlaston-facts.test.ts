import { expect, it } from 'vitest'
import { given, schools } from './darlaston-facts.ts'

it('invents figures for each of the nine schools that the documents name, once', () => {
  expect(schools.map(({ name }) => name)).toEqual([...given.schools])
  expect(new Set(schools.map(({ urn }) => urn)).size).toBe(9)
})

it('keeps the figures as they were invented', () => {
  const sum = (of: (school: (typeof schools)[number]) => number) => schools.reduce((all, school) => all + of(school), 0)
  expect(sum(({ pupils }) => pupils)).toBe(3219)
  expect(sum(({ copiers }) => copiers)).toBe(20)
  expect(sum(({ copierContract }) => Math.round(Number(copierContract.annualCost) * 100))).toBe(3_271_790)
})
