import { expect, test } from 'vitest'
import { nameInLot, typedForLot } from './form-of-lot.ts'

test('what is typed into the form of one lot comes back by the plain names of its fields', () => {
  const posted = { lotId: 'north', intent: 'leave', [nameInLot('reasons', 'north')]: 'Dearer than today.' }
  expect(typedForLot(posted)).toEqual({ lotId: 'north', intent: 'leave', reasons: 'Dearer than today.' })
})
