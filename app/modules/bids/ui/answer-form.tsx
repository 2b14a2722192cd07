import { Link } from '@remix-run/react'
import { ButtonRow, FormPage, SubmitButton } from '#app/components/form.tsx'
import { Details } from '#app/components/notice.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import type { PublishedCriterion } from '#app/modules/tenders/domain/published-tender.ts'
import { countWords } from '../domain/word-count.ts'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { captionOf } from './bid-page.tsx'

export type AnswerFormProps = {
  readonly heading: BidHeading
  readonly question: PublishedCriterion
  readonly number: number
  readonly questions: number
  readonly answer: string
  readonly files: readonly string[]
}

/** One question and nothing else. What is typed is saved as a draft whenever typing pauses. */
export function AnswerForm({ heading, question, number, questions, answer, files }: AnswerFormProps) {
  const { id, title, question: asked, guidance, wordLimit } = question
  const used = countWords(answer)
  const over = wordLimit !== null && used > wordLimit
  return (
    <FormPage
      key={id}
      caption={`${captionOf(heading)}, question ${number} of ${questions}`}
      title={title}
      lead={asked}
      autosave="autosave"
    >
      {guidance ? <Details summary="What the schools look for">{guidance}</Details> : null}
      <TextArea
        name="answer"
        label="Your answer"
        hint={`${used.toLocaleString('en-GB')} word${used === 1 ? '' : 's'} saved${over ? ': too many, shorten it before you submit' : ''}`}
        defaultValue={answer}
        rows={16}
        maxWords={wordLimit ?? undefined}
        countWords={countWords}
      />
      <p className="govuk-body">
        {files.length > 0 ? `Files for this question: ${files.join(', ')}. ` : ''}
        <Link to={`/supplier/bids/${heading.bidId}/files?question=${id}`}>Add a file to this answer</Link>
      </p>
      <ButtonRow>
        <SubmitButton>
          {number < questions ? 'Save and go to the next question' : 'Save and go back to the bid'}
        </SubmitButton>
        {number < questions ? (
          <SubmitButton tone="secondary" name="then" value="back">
            Save and go back to the bid
          </SubmitButton>
        ) : null}
      </ButtonRow>
    </FormPage>
  )
}
