import { Link, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { WhereNow } from '../../components/where-now.tsx'
import { isWaiting } from '../../modules/evaluation/domain/next-step.ts'
import { moderationBoard } from '../../modules/evaluation/queries/moderation-board.server.ts'
import { AgreementView } from '../../modules/evaluation/ui/agreement-view.tsx'
import { BidDots } from '../../modules/evaluation/ui/bid-dots.tsx'
import { BoardOverview } from '../../modules/evaluation/ui/board-overview.tsx'
import { BoardQuestionView } from '../../modules/evaluation/ui/board-question.tsx'
import { LockQualityForm } from '../../modules/evaluation/ui/lock-quality-form.tsx'
import { SchoolsOwnTable } from '../../modules/evaluation/ui/schools-own-table.tsx'
import { stepText, wording } from '../../modules/evaluation/ui/wording.ts'
import { agreeScore } from '../../modules/evaluation/use-cases/agree-score.server.ts'
import { lockQuality } from '../../modules/evaluation/use-cases/lock-quality.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param, url }) => {
  const board = await moderationBoard(actor, param('tenderId'))
  const question = board.questions.find(({ criterionId }) => criterionId === url.searchParams.get('question')) ?? null
  const open = question?.cells.find(({ mayAgree, agreed }) => mayAgree && agreed === null)
  return { board, question, chosen: url.searchParams.get('bid') ?? open?.bidId ?? null }
})

export const action = act(
  'panel',
  {
    agree: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      const { bidId, criterionId } = await agreeScore.run(ctx, {
        ...(values as Record<'bidId' | 'criterionId' | 'score' | 'reason' | 'discussion', string>),
        tenderId,
      })
      return `/panel/${tenderId}/moderation?question=${criterionId}#bid-${bidId}`
    },
    lock: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      const present = [values.present ?? []].flat()
      await lockQuality.run(ctx, { tenderId, present, confirm: values.confirm as 'yes' })
      return `/panel/${tenderId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Agreeing the scores - Clusterbuy' }]

export default function Moderation() {
  const { board, question, chosen } = useLoaderData<typeof loader>()
  const { tender, step, begun, waitingFor, toAgree } = board
  const here = `/panel/${tender.tenderId}/moderation`
  const crumbs = [
    { href: '/panel', label: 'My panels' },
    { href: `/panel/${tender.tenderId}`, label: tender.title },
    ...(question ? [{ href: here, label: 'Agreeing the scores' }] : []),
  ]
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageMain>
        <PageHeading
          caption={tender.title}
          title={question ? question.title : 'Agreeing the scores'}
          lead={question ? question.asked : 'The panel talks about each question and agrees one score, with a reason.'}
        />
        {begun ? null : (
          <Notice title="Not everybody has locked their scores yet">
            Nobody sees another’s scores until all have. Still scoring: {waitingFor.join(', ')}.
          </Notice>
        )}
        {begun && question ? (
          <>
            <BoardQuestionView board={board} question={question} chosen={chosen} />
            <p className="govuk-body">
              <Link to={here}>All questions</Link>
            </p>
          </>
        ) : null}
        {begun && !question ? (
          <>
            <WhereNow
              stage="do"
              next={isWaiting(step) ? null : { label: stepText[step] }}
              waiting={stepText[step]}
              by={toAgree > 0 ? `${toAgree} still to agree` : undefined}
            />
            <BoardOverview tender={tender} questions={board.questions} />
            <SchoolsOwnTable questions={board.schools} />
            <AgreementView agreement={board.agreement} />
            <BidDots questions={board.questions} levels={board.levels} />
            {step === 'lock-quality' ? <LockQualityForm members={board.members} quorum={board.quorum} /> : null}
          </>
        ) : null}
      </PageMain>
    </>
  )
}
