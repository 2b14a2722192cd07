import { TextField, type TextFieldProps } from './text-field.tsx'

export type NumberFieldProps = Omit<TextFieldProps, 'type' | 'inputMode' | 'prefix' | 'suffix'> & {
  /** The unit after the number, for instance "pages a month". Say it in the label or hint as well. */
  unit?: string | undefined
  /** True when parts of one are allowed. */
  decimal?: boolean | undefined
}

export const NumberField = ({ unit, decimal, ...field }: NumberFieldProps) => (
  <TextField width={5} spellCheck={false} {...field} inputMode={decimal ? 'decimal' : 'numeric'} suffix={unit} />
)

export type MoneyFieldProps = Omit<NumberFieldProps, 'decimal'>

/** Pounds and pence as people write them; `unit` for a rate, for instance "per page". */
export const MoneyField = ({ unit, ...field }: MoneyFieldProps) => (
  <TextField width={10} spellCheck={false} {...field} inputMode="decimal" prefix="£" suffix={unit} />
)
