import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SpanBar } from './contract-span.tsx'

const drawn = (from: string, to: string) =>
  renderToStaticMarkup(
    <SpanBar from="2026-01-01" to="2028-01-01" span={{ key: 'a', label: 'Copiers', from, to, notice: to }} />,
  )

test('a contract that outlasts the chart reaches its edge and shows no end that is not there', () => {
  const html = drawn('2027-01-01', '2030-12-31')
  expect(html).toContain('x="50.000%" y="9" width="50.000%"')
  expect(html).not.toContain('cb-spans__end')
  expect(html).not.toContain('cb-spans__notice')
})

test('a contract that ends within the chart shows its end and its last day for notice', () => {
  const html = drawn('2020-01-01', '2027-01-01')
  expect(html).toContain('x="0.000%" y="9" width="50.000%"')
  expect(html).toContain('cb-spans__end')
  expect(html).toContain('cb-spans__notice')
})

test('a contract that is over before the chart begins is not drawn', () => {
  expect(drawn('2020-01-01', '2025-12-31')).toBe('')
})
