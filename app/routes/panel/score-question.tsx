import { Link, useLoaderData } from '@remix-run/react'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { questionToScore } from '../../modules/evaluation/queries/score-question.server.ts'
import { saveQuestion, saveWhileTyping } from '../../modules/evaluation/save-question.server.ts'
import { typedVoice } from '../../modules/evaluation/typed-voice.ts'
import { QuestionHead } from '../../modules/evaluation/ui/question-head.tsx'
import { SchoolAnswer } from '../../modules/evaluation/ui/school-answer.tsx'
import { ScoreForm } from '../../modules/evaluation/ui/score-form.tsx'
import { ScoredAnswer } from '../../modules/evaluation/ui/scored-answer.tsx'
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
  evidence: cellsOf(values, 'evidence'),
  voice: typedVoice(cellsOf(values, 'voice')),
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
  const { tender, levels, locked, bids, question, next, previous, mayAsk } = shown
  const desk = `/panel/${tender.tenderId}`
  const to = (id: string) => `${desk}/questions/${id}`
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/panel', label: 'My panels' },
          { href: desk, label: tender.title },
        ]}
      />
      <PageMain>
        <ScoreForm
          key={question.criterionId}
          desk={desk}
          locked={locked}
          previous={previous ? { href: to(previous), label: 'The question before' } : null}
          next={next ? { href: to(next), value: next, label: 'the next question' } : null}
        >
          <QuestionHead {...shown} />
          {bids.map((bid) => {
            const titled = bid.lot ? `${bid.alias}, ${bid.lot}` : bid.alias
            const about = { cell: bid.bidId, name: bid.alias, answer: bid, levels, locked }
            return question.forSchools ? (
              <SchoolAnswer key={bid.bidId} {...about} heading={titled} />
            ) : (
              <ScoredAnswer
                key={bid.bidId}
                {...about}
                tenderId={tender.tenderId}
                heading={
                  <>
                    {titled}{' '}
                    <Link className="cb-score__across" to={`${desk}/bids/${bid.bidId}`}>
                      All its answers
                    </Link>
                  </>
                }
                guidance={question.guidance}
                mayAsk={mayAsk}
              />
            )
          })}
        </ScoreForm>
      </PageMain>
    </>
  )
}
