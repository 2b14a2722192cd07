import { MoneyField, NumberField } from '#app/components/number-field.tsx'
import { type Column, DataTable } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { bidField, type OfferedTrial, placesIn, type TypedTrial } from '../typed-trial.ts'

/** The bids that are tried, one a row: a name, a price and a score for each section. */
export function LaboratoryBids({ offered, typed }: { offered: OfferedTrial; typed: TypedTrial }) {
  const places = placesIn(typed)
  const scores = offered.sections.map(
    ({ id, title }): Column<number> => ({
      key: id,
      heading: `${title}, 0 to ${offered.topScore}`,
      cell: (place) => (
        <NumberField
          name={bidField(place, id)}
          label={`${title} of bid ${number(place)}`}
          labelHidden
          decimal
          width={5}
        />
      ),
    }),
  )
  const number = (place: number) => places.indexOf(place) + 1
  return (
    <>
      <h2 className="govuk-heading-m">Bids to try</h2>
      <DataTable
        narrow="stack"
        caption="Bids to try"
        captionHidden
        rows={places}
        rowKey={String}
        columns={[
          {
            key: 'name',
            heading: 'Bid',
            cell: (place) => (
              <TextField name={bidField(place, 'name')} label={`Name of bid ${number(place)}`} labelHidden width={20} />
            ),
          },
          {
            key: 'price',
            heading: 'Whole-life cost',
            cell: (place) => (
              <MoneyField name={bidField(place, 'price')} label={`Price of bid ${number(place)}`} labelHidden />
            ),
          },
          ...scores,
          {
            key: 'remove',
            heading: <span className="govuk-visually-hidden">Leave out</span>,
            cell: (place) =>
              places.length > 1 ? (
                <button type="submit" name="change" value={`remove-${place}`} className="cb-link-button">
                  Leave out<span className="govuk-visually-hidden"> bid {number(place)}</span>
                </button>
              ) : null,
          },
        ]}
      />
    </>
  )
}
