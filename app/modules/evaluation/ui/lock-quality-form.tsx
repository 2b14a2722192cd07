import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'

export const LockQualityForm = () => (
  <PostForm intent="lock">
    <ConfirmBox title="Lock quality" agree="Every agreed score and its reason is final">
      <p className="govuk-body">
        After this no score changes any more. The opening holders can then open the prices, and the result follows from
        the published rule.
      </p>
    </ConfirmBox>
    <SubmitButton tone="warning">Lock quality</SubmitButton>
  </PostForm>
)
