import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

export type DateFieldProps = FieldProps & {
  /** YYYY-MM-DD */
  defaultValue?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** Posts one value, YYYY-MM-DD; a browser without a date picker leaves the person to type it so. */
export const DateField = (props: DateFieldProps) => <CalendarInput type="date" {...props} />

export type TimeFieldProps = FieldProps & {
  /** HH:MM, 24 hours */
  defaultValue?: string | undefined
}

/** Posts HH:MM. Say in the hint which zone is meant. */
export const TimeField = (props: TimeFieldProps) => <CalendarInput type="time" {...props} />

type CalendarInputProps = DateFieldProps & { type: 'date' | 'time' }

function CalendarInput({ type, name, label, hint, optional, labelHidden, defaultValue, min, max }: CalendarInputProps) {
  const { error, value } = useFieldState(name, defaultValue)
  return (
    <FieldFrame {...{ name, label, hint, optional, labelHidden }} error={error}>
      <input
        className={`govuk-input cb-input--${type}${error ? ' govuk-input--error' : ''}`}
        type={type}
        id={name}
        name={name}
        defaultValue={value}
        min={min}
        max={max}
        placeholder={type === 'date' ? 'YYYY-MM-DD' : 'HH:MM'}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  )
}
