import { SelectField } from '#app/components/choice-field.tsx'
import { isForSchools } from '../domain/lot-criteria.ts'
import type { Tender } from '../domain/tender.ts'
import type { SchoolToSpeakFor } from '../queries/schools-to-speak-for.server.ts'

/** Who speaks for each school on the questions that each school scores for itself. */
export const SpeakerFields = ({ tender, schools }: { tender: Tender; schools: readonly SchoolToSpeakFor[] }) => (
  <section aria-labelledby="speakers">
    <h2 className="govuk-heading-m" id="speakers">
      Who speaks for each school?
    </h2>
    <p className="govuk-body">
      Each school scores for itself: {titles(tender)}. One person of the school gives its score, after asking pupils,
      parents or staff if you like. They see no other question and no other school’s score, and they cannot be on the
      panel. A school that commits its need must have somebody before you publish.
    </p>
    {schools.map(({ schoolId, name, people }) => (
      <SelectField
        key={schoolId}
        name={`speakers.${schoolId}`}
        label={name}
        hint={people.length === 0 ? 'Nobody has a seat in this school yet, apart from opening holders' : undefined}
        empty="Nobody yet"
        choices={people.map(({ personId, name: person }) => ({ value: personId, label: person }))}
        defaultValue={tender.panel.find((seat) => seat.role === 'school' && seat.schoolId === schoolId)?.personId ?? ''}
      />
    ))}
  </section>
)

const titles = ({ criteria }: Tender): string =>
  criteria
    .filter(isForSchools)
    .map(({ title }) => title)
    .join(', ')
