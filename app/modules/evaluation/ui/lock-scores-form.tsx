import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'

/** `repeating` is how many reasons only repeat the scale: pointed out once more, before it is too late. */
export const LockScoresForm = ({ total, repeating }: { total: number; repeating: number }) => (
  <div id="lock">
    <PostForm intent="lock">
      <ConfirmBox title={`Lock your ${total} scores`} agree="My scores and reasons are final">
        <p className="govuk-body">
          After this you can no longer change them. When every member has locked, all see each other’s scores and agree
          on one for each question. Yours are kept beside it.
        </p>
        {repeating > 0 ? (
          <p className="govuk-body">
            <strong>
              {repeating} of your reasons mostly {repeating === 1 ? 'repeats' : 'repeat'} the words of the scale.
            </strong>{' '}
            A bidder that asks why will find no answer in them.
          </p>
        ) : null}
      </ConfirmBox>
      <SubmitButton tone="warning">Lock my scores</SubmitButton>
    </PostForm>
  </div>
)
