import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { DealingPage } from '../queries/dealing-page.server.ts'

const lead =
  'At first every member scores every question. Where the panel is large, each can take the questions they know.'

/** The chair ticks who scores each question. */
export const DealingForm = ({ tender, members, questions, fewestScorers }: DealingPage) => (
  <FormPage caption={tender.title} title="Deal the questions out" lead={lead}>
    <p className="govuk-body">
      Each question needs at least {fewestScorers === 2 ? 'two' : 'three'} members, as the tender published. Members see
      and lock only their own questions, and the panel agrees when all have locked.
    </p>
    {questions.map(({ criterionId, title, asked, members: dealt, outside }) => (
      <CheckboxGroup
        key={criterionId}
        name={`dealt.${criterionId}`}
        label={title}
        hint={outside.length > 0 ? `${asked} Also from outside: ${outside.join(', ')}.` : asked}
        defaultValue={dealt}
        choices={members.map(({ personId, name, role }) => ({
          value: personId,
          label: role === 'chair' ? `${name}, chair` : name,
        }))}
      />
    ))}
    <SubmitButton>Save who scores what</SubmitButton>
  </FormPage>
)

export const DealtOut = ({ tender, members, questions }: DealingPage) => (
  <>
    <PageHeading
      caption={tender.title}
      title="Who scores what"
      lead="The panel agrees by now, so this stays as it is."
    />
    <SummaryList
      rows={questions.map(({ title, members: dealt, outside }) => ({
        key: title,
        value: [...members.filter(({ personId }) => dealt.includes(personId)).map(({ name }) => name), ...outside].join(
          ', ',
        ),
      }))}
    />
  </>
)
