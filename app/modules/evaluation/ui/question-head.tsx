import { Details } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { QuestionToScore } from '../queries/score-question.server.ts'

type QuestionHeadProps = Pick<QuestionToScore, 'tender' | 'question' | 'number' | 'questions'>

/** What is asked, what to look for, and how much it counts. */
export function QuestionHead({ tender, question, number, questions }: QuestionHeadProps) {
  const { title, section, asked, guidance, weight, minimum, forSchools, minimumPoints } = question
  return (
    <>
      <PageHeading
        caption={`${tender.title}, question ${number} of ${questions}`}
        title={section && section !== title ? `${section}: ${title}` : title}
        lead={asked}
      />
      <p className="govuk-body">
        Counts for {weight}% of {section || 'the whole'}.
        {minimum && !forSchools ? ` A bid that scores less than ${minimum} here is out.` : ''}
        {minimum && forSchools
          ? ` A bid that earns fewer than ${minimumPoints} of 100 points from all schools together, which is what a ${minimum} earns, is out.`
          : ''}
      </p>
      {guidance ? (
        <Details summary="What the schools said they look for" open>
          {guidance}
        </Details>
      ) : null}
    </>
  )
}
