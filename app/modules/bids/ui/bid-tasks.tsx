import { Link } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { type Task, TaskList } from '#app/components/task-list.tsx'
import { judgedWords } from '#app/modules/tenders/ui/judging-words.ts'
import type { BidState } from '../domain/missing-from-bid.ts'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { BidStanding, BidWhereNow } from './bid-standing.tsx'

export type BidTasksProps = {
  readonly heading: BidHeading
  readonly state: BidState
  readonly files: number
  /** The assessment summary has been sent. */
  readonly outcome: boolean
}

type Keyed = Task & { readonly key: string }

/** A bid as a list of what is done and what is missing. */
export function BidTasks({ heading, state, files, outcome }: BidTasksProps) {
  const { bidId, title, buyer, reference, lotTitle, hasDraft, fault, tenderId, inForce, everReceived } = heading
  const writable = hasDraft && fault === null
  const at = (page: string) => `/supplier/bids/${bidId}/${page}`
  return (
    <>
      <PageHeading
        caption={`Your bid, ${reference}`}
        title={title}
        lead={lotTitle === null ? `For ${buyer}.` : `For ${buyer}, ${lotTitle}.`}
      />
      <BidWhereNow heading={heading} />
      <BidStanding heading={heading} />
      {outcome && inForce ? (
        <p className="govuk-body">
          <Link to={at('outcome')}>The outcome, with your scores and the reasons</Link>
        </p>
      ) : null}
      {writable ? (
        <>
          <h2 className="govuk-heading-m">Questions</h2>
          <TaskList tasks={questionTasks(state, at)} />
          <Unwritten state={state} />
          <h2 className="govuk-heading-m">Prices and files</h2>
          <TaskList tasks={[priceTask(state, at), filesTask(files, at)]} />
          <h2 className="govuk-heading-m">Submit</h2>
          <TaskList tasks={[submitTask(heading, state, at)]} />
        </>
      ) : null}
      <h2 className="govuk-heading-m">More</h2>
      <ul className="govuk-list">
        <li>
          <Link to={`/tenders/${tenderId}`}>The tender, its terms and its answers</Link>
        </li>
        {everReceived ? (
          <li>
            <Link to={at('receipt')}>Receipts</Link>
          </li>
        ) : null}
        {inForce ? (
          <li>
            <Link to={at('amend')}>
              {fault === null ? 'Change the bid you submitted' : 'Read the bid you submitted'}
            </Link>
          </li>
        ) : null}
        {inForce && fault === null ? (
          <li>
            <Link to={at('withdraw')}>Withdraw the bid</Link>
          </li>
        ) : null}
      </ul>
    </>
  )
}

type At = (page: string) => string

const Unwritten = ({ state: { unwritten } }: { state: BidState }) =>
  unwritten.length === 0 ? null : (
    <>
      <p className="govuk-body">These need no written answer:</p>
      <ul className="govuk-list govuk-list--bullet">
        {unwritten.map(({ criterionId, title, judged }) => (
          <li key={criterionId}>
            {title}. {judgedWords(judged)}.
          </li>
        ))}
      </ul>
    </>
  )

const words = (count: number) => `${count.toLocaleString('en-GB')} word${count === 1 ? '' : 's'}`

const questionTasks = ({ answers }: BidState, at: At): Keyed[] =>
  answers.map(({ criterionId, title, state, words: count, wordLimit }) => ({
    key: criterionId,
    title,
    href: at(`answers/${criterionId}`),
    hint: wordLimit === null ? words(count) : `${words(count)} of ${wordLimit.toLocaleString('en-GB')}`,
    ...{
      complete: { status: 'Complete', tone: 'good' as const },
      missing: { status: 'Missing', tone: 'yours' as const },
      'too-long': { status: 'Too long', tone: 'fault' as const },
    }[state],
  }))

function priceTask({ priceFaults }: BidState, at: At): Keyed {
  const open = priceFaults.length
  const hint = open === 0 ? 'Every line is filled in' : `${open} line${open === 1 ? '' : 's'} to look at`
  const look =
    open === 0 ? ({ status: 'Complete', tone: 'good' } as const) : ({ status: 'Missing', tone: 'yours' } as const)
  return { key: 'prices', title: 'Price schedule', href: at('prices'), hint, ...look }
}

const filesTask = (count: number, at: At): Keyed => ({
  key: 'files',
  title: 'Files',
  href: at('files'),
  hint: 'Only where a question asks for one',
  status: count === 0 ? 'None' : `${count} added`,
})

function submitTask({ waiting }: BidHeading, { complete }: BidState, at: At): Keyed {
  const task = { key: 'submit', title: 'Check, seal and submit', href: at('check') }
  if (waiting) return { ...task, status: 'Sealed, not submitted', tone: 'yours' }
  return complete
    ? { ...task, status: 'Ready', tone: 'yours' }
    : { ...task, status: 'Not yet', hint: 'Once nothing above is missing' }
}
