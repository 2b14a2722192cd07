import { Form } from '@remix-run/react'
import type { FormEvent } from 'react'
import { SelectField } from '#app/components/choice-field.tsx'
import { ButtonRow } from '#app/components/form.tsx'
import { FormStateContext } from '#app/components/form-state.ts'
import { MoneyField, NumberField } from '#app/components/number-field.tsx'
import { ways } from '../domain/laboratory.ts'
import { mostBids, type OfferedTrial, placesIn, type TypedTrial, weightField } from '../typed-trial.ts'
import { LaboratoryBids } from './laboratory-bids.tsx'
import { wayWords } from './way-words.ts'

type LaboratoryFormProps = {
  offered: OfferedTrial
  typed: TypedTrial
  errors: Readonly<Record<string, string>>
  onTyped: (typed: TypedTrial) => void
}

export const formTexts = (form: HTMLFormElement): TypedTrial =>
  Object.fromEntries([...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/** Weights, rule, figures and bids. It asks by its address, so it works without script and keeps nothing. */
export function LaboratoryForm({ offered, typed, errors, onTyped }: LaboratoryFormProps) {
  const follow = (event: FormEvent<HTMLFormElement>) => onTyped(formTexts(event.currentTarget))
  return (
    <FormStateContext.Provider value={{ errors, values: typed }}>
      <Form method="get" action="#outcome" onInput={follow} preventScrollReset noValidate>
        {/* The Enter key presses the first button of a form, which would otherwise leave a bid out. */}
        <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
        <h2 className="govuk-heading-m">Weights and rule to try</h2>
        <div className="cb-lab">
          {offered.sections.map(({ id, title }) => (
            <NumberField key={id} name={weightField(id)} label={title} decimal unit="%" />
          ))}
          <NumberField name="priceWeight" label="Price" decimal unit="%" />
        </div>
        <SelectField
          name="way"
          label="How the best bid is found"
          choices={ways.map((value) => ({ value, label: wayWords[value] }))}
        />
        <div className="cb-lab">
          <MoneyField name="floor" label="Floor" />
          <MoneyField name="ceiling" label="Ceiling" />
          <MoneyField name="reference" label="Reference price" />
          <MoneyField name="poundsPerPoint" label="A point is worth" />
          <NumberField name="mark" label="Pass mark for quality" decimal unit="points" />
        </div>
        <LaboratoryBids offered={offered} typed={typed} />
        <ButtonRow>
          <button type="submit" className="govuk-button">
            See who would win
          </button>
          {placesIn(typed).length < mostBids ? (
            <button type="submit" name="change" value="add" className="govuk-button govuk-button--secondary">
              Add a bid
            </button>
          ) : null}
        </ButtonRow>
      </Form>
    </FormStateContext.Provider>
  )
}
