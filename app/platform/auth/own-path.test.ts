import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

it('goes on to a page of this site, with its question and its place', () => {
  expect(ownPath('/cluster/tenders/1?tab=lots#price', '/')).toBe('/cluster/tenders/1?tab=lots#price')
})

it.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n//elsewhere.example',
  '/..//elsewhere.example',
  '/x/..//elsewhere.example',
  '/./\\elsewhere.example',
  'javascript:alert(1)',
  'elsewhere.example',
  '/api/auth/sign-out',
  '',
])('goes nowhere else: %j', (asked) => {
  expect(ownPath(asked, '/home')).toBe('/home')
})

it('stays on this site whatever it is given', () => {
  const bits = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\r',
    ' ',
    'a',
    'http',
    'x.example',
  )
  const law = fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
    const path = ownPath(parts.join(''), '/home')
    return path.startsWith('/') && new URL(path, 'https://own.example').origin === 'https://own.example'
  })
  fc.assert(law, { numRuns: 2000 })
})
