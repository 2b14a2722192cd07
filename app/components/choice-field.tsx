import type { ReactNode } from 'react'
import { describedBy, FieldFrame, type FieldProps, Fieldset } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean | undefined }
export type SelectChoice = { value: string; label: string }

export type SelectFieldProps = FieldProps & {
  choices: readonly SelectChoice[]
  defaultValue?: string | undefined
  /** The empty first line, for instance "Choose a school". Left out: the first choice is chosen. */
  empty?: string | undefined
  onChange?: ((value: string) => void) | undefined
}

export function SelectField({
  name,
  label,
  hint,
  optional,
  labelHidden,
  choices,
  defaultValue,
  empty,
  onChange,
}: SelectFieldProps) {
  const { error, value } = useFieldState(name, defaultValue)
  return (
    <FieldFrame {...{ name, label, hint, optional, labelHidden }} error={error}>
      <select
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
        onChange={onChange ? (event) => onChange(event.currentTarget.value) : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export type RadioGroupProps = FieldProps & {
  choices: readonly Choice[]
  defaultValue?: string | undefined
  /** Side by side, for two short answers such as Yes and No. */
  inline?: boolean | undefined
  /** Where the group stands beside something else that matters more. */
  small?: boolean | undefined
}

export function RadioGroup({ choices, defaultValue, inline, small, ...field }: RadioGroupProps) {
  const { error, values } = useFieldState(field.name, defaultValue)
  return (
    <Fieldset {...field} error={error}>
      <div className={`govuk-radios${inline ? ' govuk-radios--inline' : ''}${small ? ' govuk-radios--small' : ''}`}>
        <Choices kind="radio" id={field.name} name={field.name} choices={choices} chosen={values} />
      </div>
    </Fieldset>
  )
}

export type CheckboxGroupProps = FieldProps & {
  choices: readonly Choice[]
  defaultValue?: readonly string[] | undefined
}

/** Posts `name[]` once for each ticked choice, which the server gathers into one list under `name`. */
export function CheckboxGroup({ choices, defaultValue = [], ...field }: CheckboxGroupProps) {
  const { error, values } = useFieldState(field.name, defaultValue)
  return (
    <Fieldset {...field} error={error}>
      <div className="govuk-checkboxes">
        <Choices kind="checkbox" id={field.name} name={`${field.name}[]`} choices={choices} chosen={values} />
      </div>
    </Fieldset>
  )
}

type ChoicesProps = {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
}

/** The first choice carries the bare name as its id, so that a link from the error summary lands on it. */
function Choices({ kind, id: first, name, choices, chosen }: ChoicesProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return choices.map((choice, index) => {
    const id = index === 0 ? first : `${first}-${choice.value}`
    return (
      <div className={`${block}__item`} key={choice.value}>
        <input
          className={`${block}__input`}
          type={kind}
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={chosen.includes(choice.value)}
          disabled={choice.disabled}
          aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
        />
        <label className={`govuk-label ${block}__label`} htmlFor={id}>
          {choice.label}
        </label>
        {choice.hint ? (
          <div id={`${id}-choice-hint`} className={`govuk-hint ${block}__hint`}>
            {choice.hint}
          </div>
        ) : null}
      </div>
    )
  })
}
