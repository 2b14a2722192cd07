import { Link } from '@remix-run/react'
import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { InsetText, Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { Paragraphs } from '#app/modules/tenders/ui/paragraphs.tsx'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { captionOf } from './bid-page.tsx'

export type ReadBid = {
  readonly answers: readonly { readonly title: string; readonly text: string }[]
  readonly prices: readonly { readonly label: string; readonly value: string }[]
  readonly files: readonly string[]
}

type Props = { readonly heading: BidHeading; readonly read: ReadBid | null }

/** Changing what was submitted, while the tender is open; reading it, at any time. Both need the supplier's own copy. */
export function AmendForms({ heading, read }: Props) {
  const { fault, everReceived, hasDraft, bidId } = heading
  const open = fault === null
  return (
    <>
      <PageHeading
        caption={captionOf(heading)}
        title={open ? 'Change your bid' : 'Read your bid'}
        lead={
          open
            ? 'What you have submitted stays in force until a new version is received in its place.'
            : 'Your bid is sealed for us, too. With your own copy you can read it here.'
        }
      />
      {hasDraft && open ? (
        <Notice tone="yours" title="You have a draft already">
          Beginning again below replaces it. <Link to={`/supplier/bids/${bidId}`}>Go on with the draft</Link>
        </Notice>
      ) : null}
      {everReceived ? <FromOwnCopy open={open} /> : null}
      {open ? <FromNothing heading={heading} /> : null}
      {read ? <WhatItSays read={read} /> : null}
    </>
  )
}

const FromOwnCopy = ({ open }: { open: boolean }) => (
  <PostForm intent={open ? 'reopen' : 'read'}>
    <h2 className="govuk-heading-m">{open ? 'From your own copy' : 'Your own copy'}</h2>
    <TextArea
      name="ownCopySecret"
      label="Paste your own copy"
      hint="The whole text you kept when you sealed the version that you submitted last. It is used in memory and not stored."
      rows={8}
    />
    <SubmitButton>{open ? 'Open it as a draft' : 'Read the bid'}</SubmitButton>
  </PostForm>
)

const FromNothing = ({ heading }: { heading: BidHeading }) => (
  <PostForm intent="blank">
    <h2 className="govuk-heading-m">From a blank page</h2>
    <InsetText>
      Without your own copy nobody, ourselves included, can bring back what you submitted.
      {heading.inForce ? ` Version ${heading.inForce.version} stays in force all the same.` : ''}
    </InsetText>
    <SubmitButton tone="secondary">Start again from a blank bid</SubmitButton>
  </PostForm>
)

const WhatItSays = ({ read }: { read: ReadBid }) => (
  <>
    <h2 className="govuk-heading-m">What you submitted</h2>
    <SummaryList rows={read.answers.map(({ title, text }) => ({ key: title, value: <Paragraphs text={text} /> }))} />
    <SummaryList rows={read.prices.map(({ label, value }) => ({ key: label, value }))} />
    <p className="govuk-body">Files: {read.files.length === 0 ? 'none' : read.files.join(', ')}.</p>
  </>
)

/** Taking a bid back, with what follows from it. */
export function WithdrawForm({ heading }: { heading: BidHeading }) {
  return (
    <>
      <PostForm>
        <PageHeading caption={captionOf(heading)} title="Withdraw your bid" />
        <Hidden name="tenderId" value={heading.tenderId} />
        <ConfirmBox
          title={`Version ${heading.inForce?.version ?? ''} will never be opened`}
          agree="I withdraw this bid for my company"
        >
          <ul className="govuk-list govuk-list--bullet">
            <li>The bid no longer counts, and nobody will ever read it.</li>
            <li>The withdrawal is written to the tender’s record, which the buyer can read only after the opening.</li>
            <li>Until the deadline you can submit another bid. After it you cannot.</li>
          </ul>
        </ConfirmBox>
        <SubmitButton tone="warning">Withdraw the bid</SubmitButton>
      </PostForm>
      <p className="govuk-body">
        <Link to={`/supplier/bids/${heading.bidId}`}>Keep the bid as it is</Link>
      </p>
    </>
  )
}
