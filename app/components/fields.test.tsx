import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DotStrip } from './charts/dot-strip.tsx'
import { CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { type FormState, FormStateContext, freshForm } from './form-state.ts'
import { MoneyField } from './number-field.tsx'
import { PasswordField } from './password-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const shown = (field: ReactNode, state: FormState = freshForm) =>
  renderToStaticMarkup(<FormStateContext.Provider value={state}>{field}</FormStateContext.Provider>)

test('a refused field shows its error beside it, keeps what was typed, and says both to a screen reader', () => {
  const html = shown(<TextField name="lots.0.title" label="Title" hint="Short" defaultValue="offered" />, {
    errors: { 'lots.0.title': 'Enter a title' },
    values: { 'lots.0.title': 'typed' },
  })
  expect(html).toContain('value="typed"')
  expect(html).toContain('aria-describedby="lots.0.title-hint lots.0.title-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('Enter a title')
})

test('the error summary links every error to its field and only says what concerns the whole form', () => {
  const html = shown(<ErrorSummary />, { errors: { mono: 'Enter a number', '': 'Saved by somebody else' }, values: {} })
  expect(html).toContain('<a href="#mono">Enter a number</a>')
  expect(html).toContain('<li>Saved by somebody else</li>')
  expect(shown(<ErrorSummary />)).toBe('')
})

test('a list from which everything was unticked comes back empty, not as it was offered', () => {
  const days = (
    <CheckboxGroup name="days" label="Days" defaultValue={['mon']} choices={[{ value: 'mon', label: 'Monday' }]} />
  )
  expect(shown(days)).toContain('checked')
  expect(shown(days, { errors: { days: 'Choose a day' }, values: { other: 'typed' } })).not.toContain('checked')
})

test('a link from the summary lands on the first choice of a group', () => {
  const html = shown(<RadioGroup name="colour" label="Colour" choices={[{ value: 'yes', label: 'Yes' }]} />)
  expect(html).toContain('id="colour" name="colour" value="yes"')
})

test('a password is never sent back to the page', () => {
  const html = shown(<PasswordField name="password" label="Password" />, {
    errors: {},
    values: { password: 'hunter2' },
  })
  expect(html).not.toContain('hunter2')
})

test('a limit on words is said without script', () => {
  expect(shown(<TextArea name="why" label="Why" maxWords={300} />)).toContain('Up to 300 words')
})

test('no part of a page carries a style attribute, which the page policy would refuse', () => {
  const html = shown(
    <>
      <MoneyField name="price" label="Price" unit="per page" />
      <DotStrip
        title="Scores"
        rowHeading="Question"
        scale={{ from: 0, to: 5 }}
        rows={[{ key: 'a', label: 'Service', scores: [{ key: 'x', who: 'Asha', score: 4 }], agreed: 4 }]}
      />
    </>,
  )
  expect(html).not.toContain('style=')
})
