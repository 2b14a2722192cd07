import { Link } from '@remix-run/react'
import { WithAside } from '#app/components/card.tsx'
import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import type { CallForSchool } from '../queries/call-for-school.server.ts'
import { ByWhen } from './by-when.tsx'
import { NeedAnswers } from './need-answers.tsx'
import { DeclineForm, NeedForm, ThinkAgainForm } from './need-form.tsx'

type NeedPageProps = { call: CallForSchool; saved: boolean }

/** What one school needs in one joint tender, at whatever stage its answer is. */
export function NeedPage({ call, saved }: NeedPageProps) {
  const { clusterName, title, state, mayAnswer } = call
  const answering = mayAnswer && (state === 'not-started' || state === 'draft')
  return (
    <>
      <PageHeading
        caption={clusterName}
        title={title}
        lead="What does your school need? Your answer goes into one tender for all the schools that take part."
      />
      <NeedWhereNow call={call} answering={answering} />
      <WithAside aside={<WhatHappens call={call} />}>
        <Standing call={call} saved={saved} />
        {answering ? (
          <>
            <NeedForm call={call} />
            <DeclineForm />
          </>
        ) : null}
        {state === 'committed' ? <NeedAnswers sheet={call.sheet} values={call.values} /> : null}
        {mayAnswer && state === 'declined' ? <ThinkAgainForm /> : null}
      </WithAside>
    </>
  )
}

function NeedWhereNow({
  call: { respondBy, today, state, closed },
  answering,
}: {
  call: CallForSchool
  answering: boolean
}) {
  if (answering)
    return (
      <WhereNow
        stage="plan"
        next={{ label: 'Commit what you need, or say that you take no part' }}
        by={<ByWhen by={respondBy} today={today} />}
      />
    )
  if (closed) return <WhereNow stage="do" waiting="The call is closed. Nothing is waiting for you here." />
  if (state !== 'committed') return <WhereNow stage="plan" />
  return (
    <WhereNow
      stage="plan"
      waiting="Your need is committed. The cluster now waits for the other schools."
      by={
        <>
          The others answer by <When at={respondBy} />
        </>
      }
    />
  )
}

function Standing({ call, saved }: NeedPageProps) {
  const { state, closed, closedAt, committedAt, reopened, respondBy, today } = call
  if (state === 'committed' && committedAt)
    return (
      <Notice tone="good" title="Your school has committed this need">
        <p className="govuk-body">
          <When at={committedAt} />.{' '}
          {closed
            ? 'The call is closed, and these quantities are in the tender.'
            : 'To change it, ask the cluster’s manager to give it back.'}
        </p>
      </Notice>
    )
  if (closed && closedAt)
    return (
      <Notice title="This call is closed">
        <p className="govuk-body">
          It closed on <When at={closedAt} />. Your school did not commit a need, so it is not part of this tender.
        </p>
      </Notice>
    )
  if (!call.mayAnswer && state !== 'declined')
    return <Notice title="Your school has not committed a need yet. Your business manager or head fills it in" />
  if (state === 'declined') return <Notice title="Your school takes no part in this tender" />
  return (
    <>
      {reopened ? (
        <Notice tone="yours" title="The cluster’s manager gave your answer back to be changed">
          <p className="govuk-body">“{reopened.because}”</p>
        </Notice>
      ) : null}
      {respondBy < today ? (
        <Notice tone="yours" title="The day to answer has passed">
          <p className="govuk-body">
            The call is still open. Answer as soon as you can: it closes when the tender is published.
          </p>
        </Notice>
      ) : null}
      {saved ? <Notice tone="good" title="Your draft is saved" /> : null}
    </>
  )
}

const WhatHappens = ({ call: { memorandum } }: { call: CallForSchool }) => (
  <>
    <h2 className="govuk-heading-s">What happens with your answer</h2>
    <ol className="govuk-list govuk-list--number">
      <li>You fill it in at your own pace. A draft is seen by your school only.</li>
      <li>You commit it. The cluster sees your quantities and can give them back with a reason.</li>
      <li>The cluster publishes one tender with the quantities of all schools. Nobody can change them then.</li>
    </ol>
    <p className="govuk-body">
      {memorandum ? (
        <>
          You commit under{' '}
          <Link className="govuk-link" to={`/school/memorandum/${memorandum.id}`}>
            version {memorandum.version} of your memorandum
          </Link>
          .
        </>
      ) : (
        'Your cluster has no memorandum in force yet. Ask your governing body before you commit.'
      )}
    </p>
  </>
)
