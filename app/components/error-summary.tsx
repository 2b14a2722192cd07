import { useContext, useEffect, useRef } from 'react'
import { type FormState, FormStateContext } from './form-state.ts'

/** Everything that stops the form, each linked to its field. Takes the focus when it appears. */
export function ErrorSummary({ title = 'There is a problem', state }: { title?: string; state?: FormState }) {
  const inherited = useContext(FormStateContext)
  const errors = (state ?? inherited).errors
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(errors)
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus()
  }, [errors])
  if (entries.length === 0) return null
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} data-testid="error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {entries.map(([name, sentence]) => (
              <li key={name}>{name === '' ? sentence : <ErrorLink name={name} sentence={sentence} />}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function ErrorLink({ name, sentence }: { name: string; sentence: string }) {
  const toField = (event: { preventDefault: () => void }) => {
    const field = document.getElementById(name)
    if (!field) return
    event.preventDefault()
    ;(field.closest('.govuk-form-group') ?? field).scrollIntoView()
    field.focus({ preventScroll: true })
  }
  return (
    <a href={`#${name}`} onClick={toField}>
      {sentence}
    </a>
  )
}
