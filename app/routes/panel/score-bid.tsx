import { Link, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { bidToScore } from '../../modules/evaluation/queries/score-bid.server.ts'
import { saveBid, saveBidWhileTyping } from '../../modules/evaluation/save-bid.server.ts'
import { typedVoice } from '../../modules/evaluation/typed-voice.ts'
import { SchoolAnswer } from '../../modules/evaluation/ui/school-answer.tsx'
import { ScoreForm } from '../../modules/evaluation/ui/score-form.tsx'
import { ScoredAnswer } from '../../modules/evaluation/ui/scored-answer.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { cellsOf, type FormValues } from '../../platform/http/form-values.ts'
import { act, page, type Visit } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param }) => bidToScore(actor, param('tenderId'), param('bidId')))

const typed = ({ param }: Visit, values: FormValues) => ({
  tenderId: param('tenderId'),
  bidId: param('bidId'),
  score: cellsOf(values, 'score'),
  reason: cellsOf(values, 'reason'),
  evidence: cellsOf(values, 'evidence'),
  voice: typedVoice(cellsOf(values, 'voice')),
})

export const action = act(
  'panel',
  {
    save: async (visit, values) => {
      await saveBid(visit.ctx, typed(visit, values))
      const desk = `/panel/${visit.param('tenderId')}`
      return values.then === 'desk' || typeof values.then !== 'string' ? desk : `${desk}/bids/${values.then}`
    },
    autosave: async (visit, values) => {
      const unsaved = await saveBidWhileTyping(visit.ctx, typed(visit, values))
      return Response.json(unsaved.length > 0 ? { errors: unsaved } : { saved: true })
    },
  },
  wording,
)

export const meta = () => [{ title: 'Score a bid - Clusterbuy' }]

export default function ScoreBidPage() {
  const { tender, bid, number, bids, levels, locked, questions, next, previous, mayAsk } =
    useLoaderData<typeof loader>()
  const desk = `/panel/${tender.tenderId}`
  const to = (id: string) => `${desk}/bids/${id}`
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
          key={bid.bidId}
          desk={desk}
          locked={locked}
          previous={previous ? { href: to(previous.bidId), label: `Back to ${previous.alias}` } : null}
          next={next ? { href: to(next.bidId), value: next.bidId, label: next.alias } : null}
        >
          <PageHeading
            caption={`${tender.title}, bid ${number} of ${bids}`}
            title={bid.lot ? `${bid.alias}, ${bid.lot}` : bid.alias}
            lead="Everything this bid answers. Score each answer against the words of the scale, not against other bids."
          />
          {questions.map((question) => {
            const about = { cell: question.criterionId, name: question.title, answer: question, levels, locked }
            return question.forSchools ? (
              <SchoolAnswer key={question.criterionId} {...about} heading={question.title} />
            ) : (
              <ScoredAnswer
                key={question.criterionId}
                {...about}
                tenderId={tender.tenderId}
                heading={
                  <>
                    {question.title}{' '}
                    <Link className="cb-score__across" to={`${desk}/questions/${question.criterionId}`}>
                      All bids on this
                    </Link>
                  </>
                }
                guidance={[question.asked, question.guidance].filter(Boolean).join('\n')}
                mayAsk={mayAsk}
              />
            )
          })}
        </ScoreForm>
      </PageMain>
    </>
  )
}
