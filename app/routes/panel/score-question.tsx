import { Link, useLoaderData } from '@remix-run/react'
import { ButtonRow, PostForm, SubmitButton } from '../../components/form.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { questionToScore } from '../../modules/evaluation/queries/score-question.server.ts'
import { saveQuestion, saveWhileTyping } from '../../modules/evaluation/save-question.server.ts'
import { QuestionHead } from '../../modules/evaluation/ui/question-head.tsx'
import { ScoredBid } from '../../modules/evaluation/ui/scored-bid.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { cellsOf, type FormValues } from '../../platform/http/form-values.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param }) =>
  questionToScore(actor, param('tenderId'), param('criterionId')),
)

const typed = ({ param }: Visit, values: FormValues) => ({
  tenderId: param('tenderId'),
  criterionId: param('criterionId'),
  score: cellsOf(values, 'score'),
  reason: cellsOf(values, 'reason'),
})

export const action = act(
  'panel',
  {
    save: async (visit, values) => {
      await saveQuestion(visit.ctx, typed(visit, values))
      const desk = `/panel/${visit.param('tenderId')}`
      return values.then === 'desk' || typeof values.then !== 'string' ? desk : `${desk}/questions/${values.then}`
    },
    autosave: async (visit, values) => {
      const unsaved = await saveWhileTyping(visit.ctx, typed(visit, values))
      return Response.json(unsaved.length > 0 ? { errors: unsaved } : { saved: true })
    },
  },
  wording,
)

export const meta = () => [{ title: 'Score a question - Clusterbuy' }]

export default function ScoreQuestionPage() {
  const shown = useLoaderData<typeof loader>()
  const { tender, levels, locked, bids, question, next, previous } = shown
  const base = `/panel/${tender.tenderId}`
  const sections = bids.map((bid) => (
    <ScoredBid key={bid.bidId} tenderId={tender.tenderId} bid={bid} levels={levels} locked={locked} />
  ))
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/panel', label: 'My panels' },
          { href: base, label: tender.title },
        ]}
      />
      <PageMain>
        {locked ? (
          <>
            <QuestionHead {...shown} />
            {sections}
          </>
        ) : (
          <PostForm autosave="autosave" key={question.criterionId}>
            <QuestionHead {...shown} />
            {sections}
            <ButtonRow>
              {next ? (
                <SubmitButton name="then" value={next}>
                  Save and go to the next question
                </SubmitButton>
              ) : null}
              <SubmitButton name="then" value="desk" tone={next ? 'secondary' : 'primary'}>
                Save and go to my desk
              </SubmitButton>
            </ButtonRow>
          </PostForm>
        )}
        {previous ? (
          <p className="govuk-body">
            <Link to={`${base}/questions/${previous}`}>The question before</Link>
          </p>
        ) : null}
      </PageMain>
    </>
  )
}
