import { expect, it } from 'vitest'
import { faultsOf } from './house-rules.ts'

const planted: [rule: string, file: string, text: string][] = [
  ['no clock', 'app/modules/bids/domain/planted.ts', 'export const now = () => Date.now()\n'],
  ['no clock', 'app/kernel/planted.ts', 'export const chance = () => Math.random()\n'],
  ['a test file', 'app/kernel/planted.test.ts', 'x\n'.repeat(401)],
  ['a route', 'app/routes/public/planted.tsx', 'x\n'.repeat(121)],
  ['a file', 'app/modules/bids/planted.ts', 'x\n'.repeat(301)],
  ['no test is skipped', 'app/kernel/planted.test.ts', `${['it', 'skip'].join('.')}('later')\n`],
  ['no style attribute', 'app/components/planted.tsx', `<p${' style'}={{}} />\n`],
]

it.each(planted)('a planted breach of "%s" is found', (rule, file, text) => {
  expect(faultsOf(file, text).join()).toContain(rule)
})

it('a file that keeps the rules is left alone', () => {
  expect(faultsOf('app/modules/bids/domain/planted.ts', 'export const now = (now: Date) => now\n')).toEqual([])
})
