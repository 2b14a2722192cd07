import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { freshForm, useFormState } from '#app/components/form-state.ts'
import { Details } from '#app/components/notice.tsx'
import type { CallForSchool } from '../queries/call-for-school.server.ts'
import { SheetFields } from './sheet-fields.tsx'

const ofThisForm = ['draft', 'commit']

/** The demand sheet as one form: kept as a draft while it is filled in, then committed. */
export function NeedForm({ call }: { call: CallForSchool }) {
  const answered = useFormState()
  const own = ofThisForm.includes(String(answered.values.intent))
  return (
    <PostForm state={own ? answered : freshForm} autosave="autosave" className="cb-form-page">
      <SheetFields sheet={call.sheet} values={{ ...call.known, ...call.values }} />
      <SubmitButton tone="secondary" name="intent" value="draft">
        Save as a draft
      </SubmitButton>
      <ConfirmBox title="Commit your need" agree="We commit to these quantities, and I may say so for our school">
        <p className="govuk-body">
          Your quantities are joined with those of the other schools. From now on you can change them only if the
          cluster’s manager gives them back to you. Once the tender is published, your school is bound to take part in
          the award on the published terms.
        </p>
      </ConfirmBox>
      <SubmitButton name="intent" value="commit">
        Commit our need
      </SubmitButton>
    </PostForm>
  )
}

/** The other answer: not this time. */
export const DeclineForm = () => (
  <Details summary="We take no part in this tender">
    <PostForm intent="decline">
      <p className="govuk-body">
        Your school is left out of this tender and keeps the contract it has. You can think again until the call is
        closed.
      </p>
      <SubmitButton tone="secondary">Say that we take no part</SubmitButton>
    </PostForm>
  </Details>
)

export const ThinkAgainForm = () => (
  <PostForm intent="again">
    <SubmitButton tone="secondary">Take part after all</SubmitButton>
  </PostForm>
)
