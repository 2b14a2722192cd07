import { useState } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

export type PasswordFieldProps = FieldProps & { autoComplete?: 'current-password' | 'new-password' | undefined }

/** Never re-shown after an error. With script a person can look at what was typed. */
export function PasswordField({
  name,
  label,
  hint,
  optional,
  labelHidden,
  autoComplete = 'current-password',
}: PasswordFieldProps) {
  const { error } = useFieldState(name)
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame {...{ name, label, hint, optional, labelHidden }} error={error}>
      <div className="cb-password">
        <input
          className={`govuk-input govuk-input--width-20${error ? ' govuk-input--error' : ''}`}
          id={name}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(name, hint, error)}
          aria-invalid={error ? true : undefined}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary cb-password__toggle cb-script-only"
          aria-controls={name}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
          <span className="govuk-visually-hidden"> password</span>
        </button>
      </div>
    </FieldFrame>
  )
}
