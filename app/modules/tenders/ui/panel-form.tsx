import { CheckboxGroup, RadioGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import type { Tender } from '../domain/tender.ts'
import type { NamedScorer } from '../queries/people-to-choose.server.ts'
import type { SchoolToSpeakFor } from '../queries/schools-to-speak-for.server.ts'
import { SpeakerFields } from './speaker-fields.tsx'

type PanelFormProps = { tender: Tender; people: readonly NamedScorer[]; schools: readonly SchoolToSpeakFor[] }

export function PanelForm({ tender, people, schools }: PanelFormProps) {
  const holds = (personId: string) => tender.holders.some((holder) => holder.personId === personId)
  const chair = tender.panel.find(({ role }) => role === 'chair')?.personId
  return (
    <FormPage
      caption={tender.title}
      title="Panel"
      lead="At least three people from the schools score quality, each alone at first, and then agree. One of them is in the chair."
    >
      {people.length === 0 ? (
        <EmptyState title="Nobody to choose from yet">
          People appear here once they have a seat in one of the member schools.
        </EmptyState>
      ) : null}
      <CheckboxGroup
        name="personIds"
        label="Who scores?"
        hint="They see neither names nor prices while they score. Before they begin, each declares whether they have an interest."
        choices={people.map(({ personId, name, bodies }) => ({
          value: personId,
          label: name,
          hint: holds(personId) ? `${bodies.join(', ')}. Opening holder, so cannot score` : bodies.join(', '),
          disabled: holds(personId),
        }))}
        defaultValue={tender.panel.filter(({ role }) => role !== 'school').map(({ personId }) => personId)}
      />
      <RadioGroup
        name="chairId"
        label="Who is in the chair?"
        hint="The chair writes down the agreed scores and locks quality"
        choices={people
          .filter(({ personId }) => !holds(personId))
          .map(({ personId, name }) => ({ value: personId, label: name }))}
        defaultValue={chair}
      />
      <RadioGroup
        name="fewestScorers"
        label="How many members at least must score each answer?"
        hint="Published with the tender. A member with an interest in a bidder does not score its bid, so fewer may be left"
        defaultValue={String(tender.fewestScorers)}
        choices={[
          { value: '3', label: 'Three', hint: 'Where an interest leaves two, you name a substitute' },
          { value: '2', label: 'Two', hint: 'Where an interest leaves two, they may score that bid without another' },
        ]}
      />
      {schools.length > 0 ? <SpeakerFields schools={schools} tender={tender} /> : null}
      <SubmitButton>Save the panel</SubmitButton>
    </FormPage>
  )
}
