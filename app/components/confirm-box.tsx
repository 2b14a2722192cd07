import type { ReactNode } from 'react'
import { FieldError, groupClass } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

export type ConfirmBoxProps = {
  /** What will follow, in one sentence. */
  title: ReactNode
  /** The consequences: who will be told, what can no longer be changed. */
  children: ReactNode
  /** Posted as 'yes' once ticked. */
  name?: string | undefined
  /** The sentence beside the tick, in the person's own voice. Left out: there is no tick, the second page is the check. */
  agree?: string | undefined
}

export function ConfirmBox({ title, children, name = 'confirm', agree }: ConfirmBoxProps) {
  const { error, values } = useFieldState(name)
  return (
    <div className="cb-confirm">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
      {agree ? (
        <div className={groupClass(error)}>
          <FieldError name={name} error={error} />
          <div className="govuk-checkboxes">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={name}
                name={name}
                value="yes"
                defaultChecked={values.includes('yes')}
                aria-describedby={error ? `${name}-error` : undefined}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={name}>
                {agree}
              </label>
            </div>
          </div>
        </div>
      ) : null}
    </div>
  )
}
