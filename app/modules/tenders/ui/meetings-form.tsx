import { Link } from '@remix-run/react'
import { useContext } from 'react'
import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { FormStateContext, useFieldState } from '#app/components/form-state.ts'
import { Details, InsetText, Notice } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { type Meeting, meetingKinds, mostMeetings } from '../domain/judging.ts'
import { meetingGaps } from '../domain/meetings-plan.ts'
import type { Tender } from '../domain/tender.ts'
import { gapWords, meetingKindWords, meetingPlaces, pointsSoFarRule } from './meeting-words.ts'

/** The meetings there are and a place for each that could still be added. */
export function MeetingsForm({ tender }: { tender: Tender }) {
  const places = Array.from({ length: mostMeetings }, (_, place) => ({
    place,
    meeting: tender.meetings[place] ?? null,
  }))
  return (
    <FormPage
      caption={tender.title}
      title="Meetings and shortlist"
      lead="Leave this page empty where the written answers are enough. With meetings, every bidder on the shortlist has the same agenda and the same time."
    >
      <MeetingGaps tender={tender} />
      <InsetText>
        The panel scores the written answers first and agrees on them. Then it meets the bidders on the shortlist and
        scores what it saw. {pointsSoFarRule}
      </InsetText>
      {places.map(({ place, meeting }) => (
        <MeetingFields key={place} place={place} meeting={meeting} />
      ))}
      <SubmitButton>Save the meetings</SubmitButton>
    </FormPage>
  )
}

/** What still keeps questions and meetings from being published together, with the way to both pages. */
export function MeetingGaps({ tender }: { tender: Tender }) {
  const gaps = meetingGaps(tender)
  if (gaps.length === 0) return null
  return (
    <Notice tone="yours" title="Questions and meetings do not fit together yet">
      <ul className="govuk-list govuk-list--bullet">
        {gaps.map(gapWords).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Link to={`/cluster/tenders/${tender.id}/criteria`}>Criteria, weights and scale</Link>
    </Notice>
  )
}

function MeetingFields({ place, meeting }: { place: number; meeting: Meeting | null }) {
  const name = `meetings.${place}`
  const title = `${meetingPlaces[place] ?? 'Last'} meeting`
  const { errors } = useContext(FormStateContext)
  const { value: typed } = useFieldState(`${name}.kind`, meeting?.kind ?? '')
  const atFault = Object.keys(errors).some((field) => field.startsWith(`${name}.`))
  return (
    <section aria-labelledby={`meeting-${place}`}>
      <h2 className="govuk-heading-m" id={`meeting-${place}`}>
        {title}
      </h2>
      {meeting ? (
        <Fields name={name} title={title.toLowerCase()} meeting={meeting} />
      ) : (
        <Details summary={`Add the ${title.toLowerCase()}`} open={atFault || typed !== ''}>
          <Fields name={name} title={title.toLowerCase()} meeting={null} />
        </Details>
      )}
    </section>
  )
}

function Fields({ name, title, meeting }: { name: string; title: string; meeting: Meeting | null }) {
  const shortlist = meeting?.shortlist ?? null
  return (
    <>
      <SelectField
        name={`${name}.kind`}
        label={`What the ${title} is`}
        empty="No meeting"
        choices={meetingKinds.map((value) => ({ value, label: meetingKindWords[value] }))}
        defaultValue={meeting?.kind ?? ''}
      />
      <NumberField
        name={`${name}.minutes`}
        label="Time with each bidder"
        hint="The same for every bidder"
        unit="minutes"
        defaultValue={meeting ? String(meeting.minutes) : ''}
      />
      <TextArea
        name={`${name}.agenda`}
        label={`Agenda of the ${title}`}
        hint="One point a line, in order. It is published, and the same for every bidder."
        rows={5}
        defaultValue={meeting?.agenda.join('\n') ?? ''}
      />
      <RadioGroup
        name={`${name}.shortlist`}
        label="Who is met?"
        choices={[
          { value: 'everybody', label: 'Every bidder that is still in' },
          { value: 'top', label: 'The first ones by their points so far', hint: 'Say below how many' },
          { value: 'mark', label: 'All who reach a mark', hint: 'Say below how many points are needed' },
        ]}
        defaultValue={shortlist?.by ?? 'everybody'}
      />
      <NumberField
        name={`${name}.count`}
        label="How many bidders are met"
        hint="Only for the first ones by their points"
        optional
        width={2}
        defaultValue={shortlist?.by === 'top' ? String(shortlist.count) : ''}
      />
      <NumberField
        name={`${name}.points`}
        label="Points that are needed"
        hint="Only where a mark has to be reached"
        optional
        decimal
        unit="of 100 points so far"
        defaultValue={shortlist?.by === 'mark' ? shortlist.points : ''}
      />
    </>
  )
}
