import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { useFormState } from '#app/components/form-state.ts'
import { Details } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'

export function CancelForm({ published }: { published: boolean }) {
  const { errors } = useFormState('cancel')
  return (
    <Details summary="End this tender without an award" open={Object.keys(errors).length > 0}>
      <p className="govuk-body">
        {published
          ? 'Everybody will read that it has ended, and why. Bids that were sealed are never opened. This cannot be taken back.'
          : 'The draft is kept as it is and can no longer be published. This cannot be taken back.'}
      </p>
      <PostForm intent="cancel">
        <TextArea name="reason" label="Why does it end?" rows={3} maxCharacters={1000} />
        <SubmitButton tone="warning">End this tender</SubmitButton>
      </PostForm>
    </Details>
  )
}
