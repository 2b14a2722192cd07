import { DateField, TimeField } from '#app/components/date-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { WarningText } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { londonDate, londonTime } from '#app/kernel/london-time.ts'

type ExtendFormProps = { title: string; closesAt: Date }

export const ExtendForm = ({ title, closesAt }: ExtendFormProps) => (
  <FormPage
    intent="extend"
    caption={title}
    title="Move the deadline later"
    lead={
      <>
        The deadline is <When at={closesAt} />. It can be moved later, for everybody, and never earlier.
      </>
    }
  >
    <DateField name="closesOn" label="New deadline: day" defaultValue={londonDate(closesAt)} />
    <TimeField name="closesTime" label="New deadline: time in London" defaultValue={londonTime(closesAt)} />
    <TextArea name="reason" label="Why is it moved?" hint="Everybody can read this" rows={3} maxCharacters={500} />
    <WarningText>
      A new version of the terms is published at once, and everybody who follows the tender is told. It cannot be taken
      back.
    </WarningText>
    <SubmitButton tone="warning">Move the deadline for everybody</SubmitButton>
  </FormPage>
)
