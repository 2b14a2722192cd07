import { Link, useLoaderData } from '@remix-run/react'
import { WithAside } from '../../components/card.tsx'
import { When } from '../../components/moment.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { ProgressRing } from '../../components/progress.tsx'
import { WhereNow } from '../../components/where-now.tsx'
import { isWaiting } from '../../modules/evaluation/domain/next-step.ts'
import { scoringDesk } from '../../modules/evaluation/queries/scoring-desk.server.ts'
import { DeskNotes } from '../../modules/evaluation/ui/desk-notes.tsx'
import { DeskTable } from '../../modules/evaluation/ui/desk-table.tsx'
import { LockScoresForm } from '../../modules/evaluation/ui/lock-scores-form.tsx'
import { MembersList } from '../../modules/evaluation/ui/members-list.tsx'
import { stepHref, stepText, wording } from '../../modules/evaluation/ui/wording.ts'
import { lockScores } from '../../modules/evaluation/use-cases/lock-scores.server.ts'
import { remindMember } from '../../modules/evaluation/use-cases/remind-member.server.ts'
import { word } from '../../modules/tenders/typed-forms.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param }) => scoringDesk(actor, param('tenderId')))

export const action = act(
  'panel',
  {
    lock: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await lockScores.run(ctx, { tenderId, confirm: values.confirm as 'yes' })
      return `/panel/${tenderId}`
    },
    remind: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await remindMember.run(ctx, { tenderId, personId: word(values, 'personId') })
      return `/panel/${tenderId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'My scoring desk - Clusterbuy' }]

export default function Desk() {
  const desk = useLoaderData<typeof loader>()
  const { tender, step, opensFrom, declared, bids, done, total, members, isChair } = desk
  const next = { label: stepText[step], href: desk.firstToScore ?? stepHref(step, tender.tenderId) }
  return (
    <>
      <Breadcrumbs items={[{ href: '/panel', label: 'My panels' }]} />
      <PageMain>
        <PageHeading caption={`${tender.buyerName}, ${tender.reference}`} title={tender.title} />
        <WhereNow
          stage="do"
          next={isWaiting(step) ? null : next}
          waiting={stepText[step]}
          by={
            opensFrom ? (
              <>
                Not before <When at={opensFrom} />
              </>
            ) : undefined
          }
        />
        {declared && bids.length > 0 ? (
          <WithAside
            aside={
              <>
                <h2 className="govuk-heading-m">{desk.speaksFor ? 'Your school' : 'The panel'}</h2>
                <MembersList members={members} />
                <p className="govuk-body">
                  <Link to={`/panel/${tender.tenderId}/interests`}>Interests I declared</Link>
                </p>
                {isChair ? (
                  <p className="govuk-body">
                    <Link to={`/panel/${tender.tenderId}/dealing`}>Who scores what</Link>
                  </p>
                ) : null}
                {desk.speaksFor ? null : (
                  <p className="govuk-body">
                    <Link to={`/panel/${tender.tenderId}/moderation`}>Agreeing the scores</Link>
                  </p>
                )}
              </>
            }
          >
            <DeskNotes {...desk} />
            <ProgressRing done={done} total={total} what="scores with their reasons" />
            <DeskTable {...desk} />
            {step === 'lock' ? <LockScoresForm total={total} repeating={desk.repeating} /> : null}
          </WithAside>
        ) : null}
      </PageMain>
    </>
  )
}
