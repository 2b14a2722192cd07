import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import type { ModerationBoard } from '../queries/moderation-board.server.ts'

/** The chair says who met to agree, and locks. */
export const LockQualityForm = ({ members, quorum }: Pick<ModerationBoard, 'members' | 'quorum'>) => (
  <PostForm intent="lock">
    <CheckboxGroup
      name="present"
      label="Who met to agree the scores?"
      hint={`At least ${quorum} of the ${members.length} on the panel. It goes on the record`}
      choices={members.map(({ personId, name }) => ({ value: personId, label: name }))}
    />
    <ConfirmBox title="Lock quality" agree="Every agreed score and its reason is final">
      <p className="govuk-body">
        After this no score changes any more. The opening holders can then open the prices, and the result follows from
        the published rule.
      </p>
    </ConfirmBox>
    <SubmitButton tone="warning">Lock quality</SubmitButton>
  </PostForm>
)
