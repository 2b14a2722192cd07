import { Link } from '@remix-run/react'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'

type FollowFormProps = { id: string; title: string; open: boolean; following: boolean }

/** Being told of what happens to a tender, without having begun a bid. */
export const FollowForm = ({ id, title, open, following }: FollowFormProps) => (
  <>
    <PageHeading
      caption={title}
      title="Follow this tender"
      lead="We write to you when a question is answered, when the deadline is moved and when the tender ends."
    />
    {following ? (
      <Notice tone="good" title="Your company follows this tender">
        The messages go to everybody who bids for your company and to its address for notices.
      </Notice>
    ) : null}
    <p className="govuk-body">
      Only your company knows that it follows. The schools and other suppliers are told neither who follows nor how many
      do. If you have asked a question or begun a bid, you are told in any case.
    </p>
    {following ? (
      <PostForm intent="stop">
        <SubmitButton tone="secondary">Stop following</SubmitButton>
      </PostForm>
    ) : open ? (
      <PostForm intent="follow">
        <SubmitButton>Follow this tender</SubmitButton>
      </PostForm>
    ) : (
      <Notice title="This tender is no longer open">There is nothing more to be told of it here.</Notice>
    )}
    <p className="govuk-body">
      <Link to={`/tenders/${id}`}>Read the tender</Link>
    </p>
  </>
)
