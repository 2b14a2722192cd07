import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { PanelAtWork } from '../queries/panel-at-work.server.ts'

/** The manager names who scores in a member's place, and says why. */
export function SubstituteForm({ members, candidates, short }: PanelAtWork) {
  const replaced = members.filter(({ role }) => role !== 'assessor')
  const conflicted = replaced.find(({ hasInterest }) => hasInterest)
  return (
    <section aria-labelledby="substitute">
      <h2 className="govuk-heading-l" id="substitute">
        Name a substitute
      </h2>
      <p className="govuk-body">
        A substitute declares their own interests, then scores alone as everybody did, without seeing another’s score.
        The panel agrees once they have locked. Why and by whom they were named goes on the record.
      </p>
      {candidates.length === 0 ? (
        <EmptyState title="Nobody is left to name">
          Everybody with a seat in a member school is on the panel, was on it, or holds an opening code. Give another
          person a seat in their school first.
        </EmptyState>
      ) : (
        <PostForm intent="substitute">
          <SelectField
            name="inPlaceOf"
            label="In whose place?"
            empty="Choose a member"
            defaultValue={short > 0 ? conflicted?.personId : undefined}
            choices={replaced.map(({ personId, name, hasInterest, speaksFor }) => ({
              value: personId,
              label: [
                name,
                speaksFor ? `who speaks for ${speaksFor}` : '',
                hasInterest ? 'who declared an interest' : '',
              ]
                .filter(Boolean)
                .join(', '),
            }))}
            hint={
              replaced.some(({ speaksFor }) => speaksFor)
                ? 'For somebody who speaks for a school only another person of that school can'
                : undefined
            }
          />
          <RadioGroup
            name="scope"
            label="What does the substitute take over?"
            defaultValue={short > 0 ? 'interests' : undefined}
            choices={[
              {
                value: 'interests',
                label: 'The bids in which the member has an interest',
                hint: 'The member goes on scoring the others',
              },
              {
                value: 'whole',
                label: 'Everything',
                hint: 'The member leaves the panel, for instance through illness. Possible until they lock a score',
              },
            ]}
          />
          <SelectField
            name="personId"
            label="Who scores in their place?"
            empty="Choose a person from the schools"
            choices={candidates.map(({ personId, name, bodies }) => ({
              value: personId,
              label: `${name}, ${bodies.join(', ')}`,
            }))}
          />
          <TextArea name="because" label="Why is a substitute needed?" rows={3} />
          <SubmitButton>Name the substitute</SubmitButton>
        </PostForm>
      )}
    </section>
  )
}
