import { RadioGroup } from '#app/components/choice-field.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { useFormState } from '#app/components/form-state.ts'
import { Details } from '#app/components/notice.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { IsoDate } from '#app/kernel/london-time.ts'

/** Adds a registered school; open again when what was typed needs another look. */
export function AddMemberForm({ today }: { today: IsoDate }) {
  const { errors } = useFormState('add-member')
  return (
    <Details summary="Add a school" open={Object.keys(errors).length > 0}>
      <PostForm intent="add-member">
        <TextField
          name="urn"
          label="Unique reference number (URN)"
          hint="6 digits, from the register of schools"
          inputMode="numeric"
          width={10}
        />
        <RadioGroup
          name="role"
          label="Part in the cluster"
          choices={[
            { value: 'member', label: 'Member', hint: 'Has a vote, and can take part in joint tenders' },
            { value: 'observer', label: 'Observer', hint: 'Follows what happens, without a vote' },
          ]}
        />
        <DateField name="joinedOn" label="The day it joined" defaultValue={today} max={today} />
        <p className="govuk-body">
          A new member is asked to approve the memorandum in force. It is not bound until its own governing body has.
        </p>
        <SubmitButton tone="secondary">Add the school</SubmitButton>
      </PostForm>
    </Details>
  )
}
