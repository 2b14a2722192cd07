import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { TextField } from '#app/components/text-field.tsx'

/** The chair's approval, with what follows from it. */
export const ApproveForm = () => (
  <PostForm intent="approve">
    <TextField
      name="minuteReference"
      label="Where the decision is minuted"
      hint="For instance: cluster board, 1 December 2026, item 4"
    />
    <ConfirmBox title="Approve the award" agree="I approve this award">
      <ul className="govuk-list govuk-list--bullet">
        <li>Every bidder is told at once how its bid was judged, question by question, and who has won.</li>
        <li>Standstill begins today and lasts eight working days. No contract may be made before it is over.</li>
        <li>The recommendation and the scores can no longer change.</li>
      </ul>
    </ConfirmBox>
    <SubmitButton tone="warning">Approve the award</SubmitButton>
  </PostForm>
)
