import { RadioGroup } from '#app/components/choice-field.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { TextField } from '#app/components/text-field.tsx'

type CategoryChoice = {
  readonly key: string
  readonly name: string
  readonly summary: string
  readonly gate: string | null
}
type StartFormProps = { clusterName: string; categories: readonly CategoryChoice[]; respondBy: string }

export const StartForm = ({ clusterName, categories, respondBy }: StartFormProps) => (
  <FormPage
    caption={clusterName}
    title="Start a tender"
    lead="This asks each school what it needs, and prepares a draft with the questions that are usual. Nothing is published yet."
  >
    <RadioGroup
      name="categoryKey"
      label="What do the schools want to buy?"
      choices={categories.map(({ key, name, summary, gate }) => ({
        value: key,
        label: name,
        hint: gate ? `${summary} ${gate}` : summary,
      }))}
    />
    <TextField
      name="title"
      label="Title"
      hint="What suppliers will find in the list, for example “Photocopiers for nine schools”"
    />
    <DateField
      name="respondBy"
      label="Schools should answer by"
      hint="Leave at least two weeks of term. You can publish as soon as those who take part have answered."
      defaultValue={respondBy}
    />
    <SubmitButton>Start and ask the schools</SubmitButton>
  </FormPage>
)
