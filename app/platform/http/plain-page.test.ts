import { expect, it } from 'vitest'
import { plainPage } from './plain-page.ts'

it('says what was not done, and shows the way back', () => {
  const page = plainPage('Send at most 1 MB.', 'abc')
  expect(page).toContain('<p>Send at most 1 MB.</p>')
  expect(page).toContain('<a href="/">')
  expect(page).not.toContain('this number')
})

it('gives the number of a fault, so that it can be found in the log', () => {
  expect(plainPage('Something went wrong.', 'abc', '0a1b')).toContain('<code>0a1b</code>')
})
