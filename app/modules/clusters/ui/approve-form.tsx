import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { MemorandumForSchool } from '../queries/memorandum-page.server.ts'

/** Records the governing body's approval from the minute of its meeting. */
export function ApproveForm({ page }: { page: MemorandumForSchool }) {
  const { version, inForce, rows, today } = page
  const last = rows.filter(({ approval }) => !approval).length === 1
  return (
    <PostForm className="cb-form-page">
      <h2 className="govuk-heading-m" id="approve">
        Record your governing body’s approval
      </h2>
      <DateField name="meetingOn" label="Date of the meeting that approved it" max={today} />
      <TextField
        name="minuteReference"
        label="Reference of the minute"
        hint="As it stands in the signed minutes, for instance FGB 2026/31"
        width={20}
      />
      <ConfirmBox title={`Your school will be bound by version ${version.version}`}>
        <p className="govuk-body">
          {version.state === 'in-force'
            ? 'This version is in force. It binds your school from now on. '
            : last
              ? 'All other schools have approved it. With your approval it takes effect at once. '
              : 'It takes effect when every governing body has approved this same version. '}
          {inForce && version.state !== 'in-force' ? `Until then version ${inForce.version} stays in force. ` : null}
          An approval cannot be taken back here; a change needs a new version.
        </p>
      </ConfirmBox>
      <SubmitButton>Record the approval</SubmitButton>
    </PostForm>
  )
}
