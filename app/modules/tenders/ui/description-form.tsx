import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { Details } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { Tender } from '../domain/tender.ts'

type DescriptionFormProps = { tender: Tender; asks: readonly string[]; traps: readonly string[] }

/** What the schools want, with what is usually asked and how schools have been caught, to choose from. */
export const DescriptionForm = ({ tender, asks, traps }: DescriptionFormProps) => (
  <FormPage
    caption={tender.title}
    title="Describe what is wanted"
    lead="Suppliers decide from this whether to bid. Say what the schools need done, not how a certain firm does it."
  >
    <TextField name="title" label="Title" defaultValue={tender.title} />
    <TextArea
      name="summary"
      label="Summary"
      hint="Two sentences for the list of tenders"
      rows={3}
      maxCharacters={300}
      defaultValue={tender.summary}
    />
    <TextArea
      name="description"
      label="Description"
      hint="Leave a line free between paragraphs. Begin lines with a dash for a list. Name a brand only with “or equivalent”."
      rows={16}
      maxCharacters={20_000}
      defaultValue={tender.description}
    />
    <TextArea
      name="conditions"
      label="Conditions of taking part"
      optional
      hint="One a line: what every bidder must meet, such as “Employer’s liability insurance of at least £5 million”. They are judged pass or fail before anybody scores."
      rows={4}
      defaultValue={tender.conditions.join('\n')}
    />
    <Details summary="What schools usually ask for here">
      <Bullets items={asks} />
    </Details>
    <Details summary="How schools have been caught in this market">
      <Bullets items={traps} />
    </Details>
    <SubmitButton>Save the description</SubmitButton>
  </FormPage>
)

const Bullets = ({ items }: { items: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
