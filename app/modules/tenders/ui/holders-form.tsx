import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { Details } from '#app/components/notice.tsx'
import { fewestHolders, holdersNeeded, mostHolders } from '../domain/name-holders.ts'
import type { OpeningHolder, Tender } from '../domain/tender.ts'
import type { NamedHolder } from '../queries/people-to-choose.server.ts'

export type HoldersProps = { tender: Tender; people: readonly NamedHolder[] }

export const keyOf = ({ personId, organisationId }: Pick<OpeningHolder, 'personId' | 'organisationId'>) =>
  `${personId}:${organisationId}`

export function HoldersForm({ tender, people }: HoldersProps) {
  const scores = (personId: string) => tender.panel.some((member) => member.personId === personId)
  const hintOf = ({ personId, body, hasSecondFactor }: NamedHolder) =>
    [
      body,
      scores(personId) ? 'on the panel, so cannot open' : '',
      hasSecondFactor ? '' : 'needs to set up a second factor first',
    ]
      .filter(Boolean)
      .join('; ')
  return (
    <FormPage
      caption={tender.title}
      title="Opening holders"
      lead={`Bids are sealed until ${holdersNeeded} of these people open them together after the deadline. Choose three to five, so that one lost code loses nothing.`}
    >
      <CheckboxGroup
        name="holders"
        label="Who holds an opening code?"
        hint={`${fewestHolders} to ${mostHolders} people, from at least two different schools or bodies`}
        choices={people.map((person) => ({
          value: keyOf(person),
          label: person.name,
          hint: hintOf(person),
          disabled: scores(person.personId),
        }))}
        defaultValue={tender.holders.map(keyOf)}
      />
      <Details summary="What a holder does">
        <p className="govuk-body">
          Before publication, each holder makes an opening code on their own page and keeps it safe: printed in the
          school’s safe, or in a password manager. We never see it. After the deadline, any two of them enter their
          codes. A code is of no use before the deadline, nor to one person alone.
        </p>
      </Details>
      <SubmitButton>Save the holders</SubmitButton>
    </FormPage>
  )
}
