import { Link } from '@remix-run/react'
import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { InsetText, Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { ScheduleLine } from '#app/modules/categories/domain/category.ts'
import { scheduleFaultText } from '#app/modules/categories/domain/price-schedule.ts'
import { Paragraphs } from '#app/modules/tenders/ui/paragraphs.tsx'
import { maskWord } from '../domain/mask-bidder.ts'
import type { BidState } from '../domain/missing-from-bid.ts'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { captionOf } from './bid-page.tsx'
import { OwnCopyBox } from './own-copy-box.tsx'

export type CheckBidProps = {
  readonly heading: BidHeading
  readonly state: BidState
  readonly answers: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  /** The answers in which the supplier names itself, and how. */
  readonly named: readonly { readonly id: string; readonly found: readonly string[] }[]
  readonly lines: readonly ScheduleLine[]
  readonly prices: Readonly<Record<string, string>>
  readonly total: string
  readonly files: readonly string[]
  /** Only in the very answer to sealing. */
  readonly ownCopy: string | null
}

/** Everything once more, then two steps: seal, which takes a moment, and submit, which takes none. */
export function CheckBid(props: CheckBidProps) {
  const { heading, state } = props
  return (
    <>
      <PageHeading caption={captionOf(heading)} title="Check, seal and submit" />
      {state.complete ? heading.waiting ? <Submit {...props} /> : <Seal /> : <Missing {...props} />}
      <WholeBid {...props} />
    </>
  )
}

function Missing({ heading, state, lines }: CheckBidProps) {
  const at = (page: string) => `/supplier/bids/${heading.bidId}/${page}`
  return (
    <Notice tone="yours" title="Something is still missing. NOT YET SUBMITTED">
      <ul className="govuk-list govuk-list--bullet">
        {state.answers
          .filter((answer) => answer.state !== 'complete')
          .map(({ criterionId, title, state: why, words, wordLimit }) => (
            <li key={criterionId}>
              <Link to={at(`answers/${criterionId}`)}>{title}</Link>
              {why === 'missing' ? ': no answer yet' : `: ${words - (wordLimit ?? 0)} words too many`}
            </li>
          ))}
        {state.priceFaults.map((fault) => (
          <li key={fault.key}>
            <Link to={`${at('prices')}#price.${fault.key}`}>Price schedule</Link>:{' '}
            {scheduleFaultText(
              lines.find(({ key }) => key === fault.key),
              fault,
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Seal = () => (
  <>
    <Notice tone="yours" title="Complete, but NOT YET SUBMITTED">
      Read it once more below. Then seal it, and submit it on the next page.
    </Notice>
    <PostForm intent="seal">
      <p className="govuk-body">
        Sealing locks your answers and your prices into two envelopes that nobody can open before their time, and gives
        you your own copy.
      </p>
      <SubmitButton>Seal the bid</SubmitButton>
    </PostForm>
  </>
)

function Submit({ heading, ownCopy }: CheckBidProps) {
  const { waiting, closesAt, bidId, tenderId } = heading
  if (!waiting) return null
  return (
    <>
      <Notice tone="yours" title="Sealed, but NOT YET SUBMITTED">
        Version {waiting.version} was sealed on <When at={waiting.sealedAt} />. It counts only once you press “Submit
        the bid”, before <When at={closesAt} />.
      </Notice>
      {ownCopy === null ? null : <OwnCopyBox text={ownCopy} fileName={`own-copy-${bidId}-${waiting.version}.txt`} />}
      <PostForm intent="submit">
        <Hidden name="tenderId" value={tenderId} />
        <Hidden name="submissionKey" value={waiting.key} />
        <SubmitButton>Submit the bid</SubmitButton>
      </PostForm>
      <PostForm intent="seal">
        <p className="govuk-body">
          {ownCopy === null ? 'You no longer have the own copy of this version? ' : ''}
          Seal again to get a new own copy. What was sealed before is thrown away.
        </p>
        <SubmitButton tone="secondary">Seal again</SubmitButton>
      </PostForm>
    </>
  )
}

const AnswerToCheck = ({ text, found }: { text: string; found: readonly string[] }) => (
  <>
    <Paragraphs text={text} />
    {found.length > 0 ? <NamesYou found={found} /> : null}
  </>
)

const NamesYou = ({ found }: { found: readonly string[] }) => (
  <InsetText>
    The panel scores without knowing names. Your answer names you: “{found.join('”, “')}”. You can take it out. If you
    leave it in, the panel reads “{maskWord}” in its place.
  </InsetText>
)

function WholeBid({ heading, answers, named, lines, prices, total, files }: CheckBidProps) {
  const at = (page: string) => `/supplier/bids/${heading.bidId}/${page}`
  const foundIn = (id: string) => named.find((one) => one.id === id)?.found ?? []
  return (
    <>
      <h2 className="govuk-heading-m">Your answers</h2>
      <SummaryList
        rows={answers.map(({ id, title, text }) => ({
          key: title,
          value: text === '' ? 'No answer yet' : <AnswerToCheck text={text} found={foundIn(id)} />,
          action: { href: at(`answers/${id}`), label: 'Change', what: `the answer to ${title}` },
        }))}
      />
      <h2 className="govuk-heading-m">Your prices</h2>
      <SummaryList
        rows={lines.map(({ key, label, unit }) => ({
          key: `${label} (${unit})`,
          value: prices[key] || 'Not filled in',
        }))}
      />
      <InsetText>
        Whole-life cost of all schools: <strong className="cb-figure">{total}</strong>.{' '}
        <Link to={at('prices')}>Change prices</Link>
      </InsetText>
      <h2 className="govuk-heading-m">Your files</h2>
      <p className="govuk-body">
        {files.length === 0 ? 'None.' : `${files.join(', ')}.`} <Link to={at('files')}>Change files</Link>
      </p>
    </>
  )
}
