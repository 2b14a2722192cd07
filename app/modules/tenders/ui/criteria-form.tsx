import { useContext } from 'react'
import { SelectField } from '#app/components/choice-field.tsx'
import { ButtonRow, FormPage, SubmitButton } from '#app/components/form.tsx'
import { FormStateContext, useFieldState } from '#app/components/form-state.ts'
import { Details } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { QuestionPlan, SectionPlan } from '../domain/criteria-plan.ts'
import { planOf } from '../domain/criteria-tree.ts'
import { judgingChoice } from '../domain/judging-choice.ts'
import type { Tender } from '../domain/tender.ts'
import { judgingChoices } from './judging-words.ts'
import { WeightTotal } from './weight-total.tsx'

const emptyQuestion: QuestionPlan = {
  title: '',
  weight: '',
  question: '',
  guidance: '',
  wordLimit: null,
  minimum: null,
  judged: null,
}
/** Rows of a form are known by their place: that is what their names are made of. */
const numbered = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, place }))

const emptySection: SectionPlan = { title: '', weight: '', questions: [] }

/** Every section and question there is, and in each an empty place for one more. */
export function CriteriaForm({ tender }: { tender: Tender }) {
  const { sections, priceWeight } = planOf(tender.criteria)
  return (
    <FormPage
      caption={tender.title}
      title="Criteria, weights and scale"
      lead="What bids are judged by. The sections and the price add to 100; so do the questions of each section."
    >
      <p className="govuk-body">To remove a question or a section, clear its title and its text.</p>
      {numbered([...sections, emptySection]).map(({ item: section, place }) => (
        <SectionFields key={place} section={section} place={place} />
      ))}
      <h2 className="govuk-heading-m">Price</h2>
      <NumberField
        name="priceWeight"
        label="Weight of the price"
        hint="Best value and not the cheapest: 30 to 50 is usual, more where what is bought is the same from everybody"
        decimal
        unit="% of the whole"
        defaultValue={priceWeight}
      />
      <WeightTotal />
      <NumberField
        name="qualityThreshold"
        label="Lowest quality overall"
        hint="Points from 0 to 100 over all questions together. A bid below it is out, whatever its price."
        optional
        decimal
        unit="points"
        defaultValue={tender.qualityThreshold ?? ''}
      />
      <h2 className="govuk-heading-m">The scale in words</h2>
      <p className="govuk-body">
        Each answer gets a score from 0 to 5. These words are published, and stand beside every score.
      </p>
      {tender.scale.map(({ score, words }, place) => (
        <TextField key={score} name={`scale.${place}.words`} label={`A score of ${score} means`} defaultValue={words} />
      ))}
      <ButtonRow>
        <SubmitButton>Save the criteria</SubmitButton>
        <SubmitButton tone="secondary" name="then" value="more">
          Save and add more
        </SubmitButton>
      </ButtonRow>
    </FormPage>
  )
}

function SectionFields({ section, place }: { section: SectionPlan; place: number }) {
  const name = `sections.${place}`
  const fresh = section.title === ''
  const { value: typed } = useFieldState(`${name}.title`, section.title)
  const fields = (
    <>
      <TextField name={`${name}.title`} label={`Title of section ${place + 1}`} defaultValue={section.title} />
      <NumberField
        name={`${name}.weight`}
        label={`Weight of section ${place + 1}`}
        decimal
        unit="% of the whole"
        defaultValue={section.weight}
      />
      {numbered([...section.questions, emptyQuestion]).map(({ item: question, place: at }) => (
        <QuestionFields
          key={at}
          name={`${name}.questions.${at}`}
          number={`${place + 1}.${at + 1}`}
          question={question}
        />
      ))}
    </>
  )
  return (
    <section aria-labelledby={`section-${place}`}>
      <h2 className="govuk-heading-m" id={`section-${place}`}>
        Section {place + 1}
      </h2>
      {fresh ? (
        <Details summary="Add a section" open={typed !== ''}>
          {fields}
        </Details>
      ) : (
        fields
      )}
    </section>
  )
}

type QuestionFieldsProps = { name: string; number: string; question: QuestionPlan }

function QuestionFields({ name, number, question }: QuestionFieldsProps) {
  const fresh = question.title === ''
  const { errors } = useContext(FormStateContext)
  const atFault = Object.keys(errors).some((field) => field.startsWith(`${name}.`))
  const { value: title } = useFieldState(`${name}.title`, question.title)
  const { value: asked } = useFieldState(`${name}.question`, question.question)
  const fields = (
    <>
      <TextField name={`${name}.title`} label={`Title of question ${number}`} defaultValue={question.title} />
      <NumberField
        name={`${name}.weight`}
        label={`Weight of question ${number}`}
        decimal
        unit="% of its section"
        defaultValue={question.weight}
      />
      <SelectField
        name={`${name}.judged`}
        label={`How ${number} is judged`}
        choices={judgingChoices}
        defaultValue={judgingChoice(question.judged)}
      />
      <TextArea
        name={`${name}.question`}
        label={`What suppliers are asked in ${number}`}
        hint="Or what is looked at, where it is not judged by a written answer"
        rows={4}
        defaultValue={question.question}
      />
      <TextArea
        name={`${name}.guidance`}
        label={`What the panel looks for in ${number}`}
        hint="Published with the question"
        optional
        rows={3}
        defaultValue={question.guidance}
      />
      <NumberField
        name={`${name}.wordLimit`}
        label={`Word limit of ${number}`}
        optional
        unit="words"
        defaultValue={question.wordLimit === null ? '' : String(question.wordLimit)}
      />
      <NumberField
        name={`${name}.minimum`}
        label={`Lowest score of ${number}`}
        hint="A bid that scores less here is out"
        optional
        unit="of 5"
        defaultValue={question.minimum ?? ''}
      />
    </>
  )
  if (!fresh)
    return (
      <Details summary={`Question ${number}: ${question.title}, ${question.weight}% of its section`} open={atFault}>
        {fields}
      </Details>
    )
  return (
    <Details summary={`Add question ${number}`} open={atFault || title !== '' || asked !== ''}>
      {fields}
    </Details>
  )
}
