import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { MoneyField, NumberField } from '#app/components/number-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { isOfContractToday } from '../domain/prefill.ts'
import { type DemandSheet, longestText, type SheetField, type SheetValues } from '../domain/sheet.ts'

type SheetFieldsProps = { sheet: DemandSheet; values: SheetValues }

/** A demand sheet as fields: what is needed first, then what is asked about the contract of today. */
export function SheetFields({ sheet, values }: SheetFieldsProps) {
  const needed = sheet.fields.filter((field) => !isOfContractToday(field.key))
  const today = sheet.fields.filter((field) => isOfContractToday(field.key))
  const fields = (some: readonly SheetField[]) =>
    some.map((field) => <SheetInput key={field.key} field={field} value={values[field.key]} />)
  return (
    <>
      <h2 className="govuk-heading-m">What you need</h2>
      {fields(needed)}
      {today.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">The contract you hold today</h2>
          <p className="govuk-body">
            With these answers your saving can be shown, and your start set to the right day. They stay in the cluster
            and are not published: no supplier is told what you pay or to whom.
          </p>
          {fields(today)}
        </>
      ) : null}
    </>
  )
}

const FEW_OPTIONS = 4

function SheetInput({ field, value }: { field: SheetField; value: string | undefined }) {
  const { kind, unit, options = [], perItem = 1 } = field
  const common = {
    name: `need.${field.key}`,
    label: field.label,
    hint: field.hint,
    optional: !field.required,
    defaultValue: value,
  }
  switch (kind) {
    case 'count':
    case 'quantity':
      return unit.startsWith('£') ? (
        <MoneyField {...common} unit={unit.slice(1).trim() || undefined} />
      ) : (
        <NumberField {...common} width={10} decimal={kind === 'quantity'} unit={unit || undefined} />
      )
    case 'date':
      return <DateField {...common} min={field.min} max={field.max} />
    case 'text':
      return isOfContractToday(field.key) ? (
        <TextField {...common} />
      ) : (
        <TextArea {...common} rows={2} maxCharacters={longestText} />
      )
    case 'meter-point':
      return <TextArea {...common} rows={Math.min(perItem, 5)} />
    case 'choice':
      return options.length <= FEW_OPTIONS ? (
        <RadioGroup {...common} choices={options} />
      ) : (
        <SelectField {...common} empty="Choose" choices={options} />
      )
  }
}
