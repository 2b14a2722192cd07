import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes, ReactNode } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldState } from './form-state.ts'

/** How many characters an answer is likely to have: the box shows it, and does not forbid more. */
export type FieldWidth = 2 | 3 | 4 | 5 | 10 | 20 | 'full'

export type TextFieldProps = FieldProps & {
  defaultValue?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined
  width?: FieldWidth | undefined
  prefix?: ReactNode
  suffix?: ReactNode
  spellCheck?: boolean | undefined
  readOnly?: boolean | undefined
  /** Called as the person types, for a total that follows. */
  onInput?: ((text: string) => void) | undefined
}

export function TextField({
  defaultValue,
  type = 'text',
  width = 'full',
  prefix,
  suffix,
  onInput,
  ...rest
}: TextFieldProps) {
  const { name, label, hint, optional, labelHidden, ...attributes } = rest
  const { error, value } = useFieldState(name, defaultValue)
  const input = (
    <TextInput
      {...attributes}
      id={name}
      name={name}
      type={type}
      defaultValue={value}
      className={inputClass(width, error)}
      aria-describedby={describedBy(name, hint, error)}
      aria-invalid={error ? true : undefined}
      onInput={onInput ? (event) => onInput(event.currentTarget.value) : undefined}
    />
  )
  return (
    <FieldFrame {...{ name, label, hint, optional, labelHidden }} error={error}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          <Affix side="prefix">{prefix}</Affix>
          {input}
          <Affix side="suffix">{suffix}</Affix>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

const TextInput = (props: InputHTMLAttributes<HTMLInputElement>) => <input {...props} />

function inputClass(width: FieldWidth, error: string | undefined) {
  const parts = ['govuk-input']
  if (width !== 'full') parts.push(`govuk-input--width-${width}`)
  if (error) parts.push('govuk-input--error')
  return parts.join(' ')
}

function Affix({ side, children }: { side: 'prefix' | 'suffix'; children: ReactNode }) {
  if (!children) return null
  return (
    <div className={`govuk-input__${side}`} aria-hidden="true">
      {children}
    </div>
  )
}
