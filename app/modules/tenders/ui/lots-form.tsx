import { useContext } from 'react'
import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { FormStateContext, useFieldState } from '#app/components/form-state.ts'
import { Details, InsetText } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { mostLots } from '../domain/plan-lots.ts'
import type { DraftLot, Tender } from '../domain/tender.ts'

type SchoolChoice = { readonly id: string; readonly name: string; readonly state: string }

const blankLots = 2
const emptyLot = { title: '', description: '', schoolIds: [] as readonly string[] }

/** The lots there are, and two empty places for more. */
export function LotsForm({ tender, schools }: { tender: Tender; schools: readonly SchoolChoice[] }) {
  const places: Pick<DraftLot, 'title' | 'description' | 'schoolIds'>[] = [
    ...tender.lots,
    ...Array.from({ length: blankLots }, () => emptyLot),
  ].slice(0, mostLots)
  const numbered = places.map((lot, place) => ({ lot, place }))
  return (
    <FormPage
      caption={tender.title}
      title="Lots and the schools in them"
      lead="A lot is a part that can be won on its own. One lot for all schools is simplest; smaller lots let smaller firms bid."
    >
      <InsetText>
        With one lot you need not tick schools: it then binds every school that commits its need. With several, each
        school is in one lot.
      </InsetText>
      {numbered.map(({ lot, place }) => (
        <LotFields key={place} place={place} lot={lot} schools={schools} />
      ))}
      <NumberField
        name="lotsPerSupplier"
        label="Most lots that one supplier may win"
        hint="Leave it empty unless the schools do not want to depend on one supplier. It is published with the rule that decides who gets which lot, and frozen."
        optional
        width={2}
        defaultValue={tender.lotsPerSupplier === null ? '' : String(tender.lotsPerSupplier)}
      />
      <SubmitButton>Save the lots</SubmitButton>
    </FormPage>
  )
}

type LotFieldsProps = {
  place: number
  lot: Pick<DraftLot, 'title' | 'description' | 'schoolIds'>
  schools: readonly SchoolChoice[]
}

function LotFields({ place, lot, schools }: LotFieldsProps) {
  const { errors } = useContext(FormStateContext)
  const { value: typed } = useFieldState(`lots.${place}.title`, lot.title)
  const atFault = Object.keys(errors).some((field) => field.startsWith(`lots.${place}.`))
  const fields = (
    <>
      <TextField name={`lots.${place}.title`} label={`Title of lot ${place + 1}`} defaultValue={lot.title} />
      <TextArea
        name={`lots.${place}.description`}
        label={`What is in lot ${place + 1}`}
        optional
        rows={2}
        defaultValue={lot.description}
      />
      <CheckboxGroup
        name={`lots.${place}.schoolIds`}
        label={`Schools in lot ${place + 1}`}
        choices={schools.map(({ id, name, state }) => ({ value: id, label: `${name}: ${state.toLowerCase()}` }))}
        defaultValue={lot.schoolIds}
      />
    </>
  )
  return (
    <section aria-labelledby={`lot-${place}`}>
      <h2 className="govuk-heading-m" id={`lot-${place}`}>
        Lot {place + 1}
      </h2>
      {lot.title === '' ? (
        <Details summary={`Add lot ${place + 1}`} open={atFault || typed !== ''}>
          {fields}
        </Details>
      ) : (
        fields
      )}
    </section>
  )
}
