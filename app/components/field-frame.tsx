import type { ReactNode } from 'react'

export type FieldProps = {
  /** The name it posts under, and its id. */
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Adds "(optional)" to the label. */
  optional?: boolean | undefined
  /** Where a table's headings already say it to the eye. The label still has to name the row and the column. */
  labelHidden?: boolean | undefined
}

export const hintId = (name: string) => `${name}-hint`
export const errorId = (name: string) => `${name}-error`

/** The ids of everything said about a field, in the order it is read out. */
export function describedBy(name: string, hint: ReactNode, error: string | undefined, extra?: string) {
  const ids = [hint ? hintId(name) : '', extra ?? '', error ? errorId(name) : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export const groupClass = (error: string | undefined) => `govuk-form-group${error ? ' govuk-form-group--error' : ''}`

export function Hint({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={hintId(name)} className="govuk-hint">
      {children}
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={errorId(name)} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error: </span>
      {error}
    </p>
  )
}

/** Label, hint and error around one control. */
export function FieldFrame({ name, label, hint, optional, labelHidden, error, children }: FrameProps) {
  return (
    <div className={groupClass(error)}>
      <label className={`govuk-label${labelHidden ? ' govuk-visually-hidden' : ''}`} htmlFor={name}>
        {label}
        {optional ? <span className="cb-optional"> (optional)</span> : null}
      </label>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name} error={error} />
      {children}
    </div>
  )
}

type FrameProps = FieldProps & { error: string | undefined; children: ReactNode }

export function Fieldset({ name, label, hint, optional, labelHidden, error, children }: FrameProps) {
  return (
    <div className={groupClass(error)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <legend className={`govuk-fieldset__legend${labelHidden ? ' govuk-visually-hidden' : ''}`}>
          {label}
          {optional ? <span className="cb-optional"> (optional)</span> : null}
        </legend>
        <Hint name={name}>{hint}</Hint>
        <FieldError name={name} error={error} />
        {children}
      </fieldset>
    </div>
  )
}
