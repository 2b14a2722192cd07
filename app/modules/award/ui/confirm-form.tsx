import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'

/** The last act: the award is final and contracts can be made. */
export const ConfirmForm = () => (
  <PostForm intent="confirm">
    <ConfirmBox
      title="Confirm the award"
      agree="No claim was made in standstill, and nothing stands against this award"
    >
      <p className="govuk-body">
        A contract is made ready for each school, and every bidder is told. If somebody has brought a claim in
        standstill, do not confirm: contracts may not be made until it is settled.
      </p>
    </ConfirmBox>
    <SubmitButton tone="warning">Confirm the award</SubmitButton>
  </PostForm>
)
