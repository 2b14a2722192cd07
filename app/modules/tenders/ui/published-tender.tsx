import { Link } from '@remix-run/react'
import { WithAside } from '#app/components/card.tsx'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { Details, InsetText, Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Pence } from '#app/kernel/money.ts'
import { deadlineRule, feeRule } from '../domain/deadline-text.ts'
import type { PublicTender } from '../queries/public-tender.server.ts'
import { AnswersList } from './answers-list.tsx'
import { AuctionTerms } from './auction-terms.tsx'
import { LotsRule } from './lots-rule.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { PriceRuleText } from './price-rule-text.tsx'
import { percent, type TenderFacts } from './tender-facts.ts'
import { TermsCriteria } from './terms-criteria.tsx'
import { TermsLots } from './terms-lots.tsx'
import { TermsMeetings } from './terms-meetings.tsx'
import { TermsMixes } from './terms-mixes.tsx'
import { TermsTimetable } from './terms-timetable.tsx'
import { stageText } from './wording.ts'

type Props = { tender: PublicTender; facts: TenderFacts }
const shownAnswers = 5

const contents = [
  ['wanted', 'What is wanted'],
  ['criteria', 'How bids are judged'],
  ['price', 'How the price counts'],
  ['timetable', 'Timetable'],
  ['answers', 'Questions and answers'],
  ['how', 'How to bid'],
] as const

/** A tender as everybody reads it. It knows nothing of bids. */
export function PublishedTenderPage({ tender, facts }: Props) {
  const { document } = tender
  return (
    <>
      <PageHeading
        caption={`${facts.categoryName}, ${document.reference}`}
        title={document.title}
        lead={document.summary}
      />
      <Standing tender={tender} />
      <WithAside aside={<Aside tender={tender} />}>
        <nav aria-label="On this page">
          <ul className="cb-inline">
            {contents.map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <h2 className="govuk-heading-l" id="wanted">
          What is wanted
        </h2>
        <Paragraphs text={document.description} />
        <Conditions conditions={document.conditions ?? []} />
        <TermsLots pooled={facts.pooled} lots={facts.lots} />
        <LotsRule lots={document.lots.length} lotsPerSupplier={document.lotsPerSupplier} />
        <h2 className="govuk-heading-l" id="criteria">
          How bids are judged
        </h2>
        <TermsCriteria {...facts} {...document} />
        <TermsMeetings meetings={document.meetings ?? []} lots={document.lots.length} />
        <TermsMixes {...document} />
        <Price document={document} facts={facts} />
        <h2 className="govuk-heading-l" id="timetable">
          Timetable
        </h2>
        <TermsTimetable timetable={document.timetable} publishedAt={tender.publishedAt} />
        <Answers tender={tender} />
        <HowToBid tender={tender} />
        <Proof tender={tender} />
      </WithAside>
    </>
  )
}

function Standing({ tender }: { tender: PublicTender }) {
  const { stage, closed, changes, document } = tender
  const closesAt = new Date(document.timetable.closesAt)
  const latest = changes[0]
  const open = stage === 'published' && !closed
  return (
    <>
      <div className="cb-deadline">
        <p className="cb-deadline__when">
          <Tag tone={open ? 'active' : 'plain'}>{stageText(stage, closed)}</Tag>
          <span>
            Bids until{' '}
            <strong>
              <When at={closesAt} />
            </strong>
            {stage === 'published' ? (
              <>
                , <TimeLeft now={tender.now} until={closesAt} />
              </>
            ) : null}
          </span>
        </p>
        {open ? (
          <Link to={`/supplier/tenders/${document.id}/bid`} className="govuk-button">
            Start a bid
          </Link>
        ) : null}
      </div>
      {stage === 'cancelled' ? (
        <Notice tone="fault" title="This tender has ended without an award">
          <Paragraphs text={tender.cancelledBecause} />
        </Notice>
      ) : null}
      {latest ? (
        <Notice title="The deadline was moved">
          <p className="govuk-body">
            On <When at={latest.at} /> the deadline was moved to <When at={closesAt} />, for everybody: {latest.reason}
          </p>
        </Notice>
      ) : null}
    </>
  )
}

function Aside({ tender }: { tender: PublicTender }) {
  const { document, stage, closed } = tender
  const open = stage === 'published' && !closed
  return (
    <>
      <h2 className="govuk-heading-m">The deadline</h2>
      <p className="govuk-body">{deadlineRule(new Date(document.timetable.closesAt))}</p>
      {open ? (
        <p className="govuk-body">
          <Link to={`/supplier/tenders/${document.id}/follow`}>Be told of answers and changes</Link>
        </p>
      ) : null}
      <h2 className="govuk-heading-m">Who buys</h2>
      <p className="govuk-body">
        {document.buyer.name}, led by {document.buyer.leadSchool}. Each school makes its own contract, on the same terms
        and prices.
      </p>
      <h2 className="govuk-heading-m">What it costs you</h2>
      <p className="govuk-body">{feeRule({ ...document.fee, capPence: document.fee.capPence as Pence })}</p>
    </>
  )
}

const Price = ({ document, facts }: { document: PublicTender['document']; facts: TenderFacts }) => (
  <>
    <h2 className="govuk-heading-l" id="price">
      How the price counts
    </h2>
    <p className="govuk-body">
      The price that is compared is the whole-life cost for all schools of a lot over the term, without VAT.{' '}
      {facts.wholeLife}
    </p>
    {facts.priceRule ? <PriceRuleText words={facts.priceRule} priceWeight={facts.priceWeight} /> : null}
    <AuctionTerms auction={document.price.auction} />
    <Details summary="Figures that are the same for every bid">
      <SummaryList
        rows={[
          { key: 'Term', value: `${document.price.assumptions.years} years` },
          { key: 'Discount rate', value: `${percent(document.price.assumptions.discountPercent)} a year` },
          ...facts.assumptions.map(({ label, value }) => ({ key: label, value })),
        ]}
      />
    </Details>
    <p className="govuk-body">
      Equal totals are settled by the higher quality, then by the lower price, then by a draw that everybody can check.
    </p>
  </>
)

function Answers({ tender }: { tender: PublicTender }) {
  const { answers, questionsOpen, document } = tender
  const here = `/tenders/${document.id}`
  const askHref = questionsOpen ? `/supplier/tenders/${document.id}/ask` : null
  return (
    <>
      <h2 className="govuk-heading-l" id="answers">
        Questions and answers
      </h2>
      <AnswersList answers={answers.slice(0, shownAnswers)} askHref={askHref} />
      <p className="govuk-body">
        {answers.length > shownAnswers ? <Link to={`${here}/questions`}>All {answers.length} answers</Link> : null}{' '}
        {askHref && answers.length > 0 ? <Link to={askHref}>Ask a question</Link> : null}
      </p>
    </>
  )
}

function HowToBid({ tender }: { tender: PublicTender }) {
  const { document, stage, closed } = tender
  const { sealing } = document
  return (
    <>
      <h2 className="govuk-heading-l" id="how">
        How to bid
      </h2>
      <ol className="govuk-list govuk-list--number">
        <li>Sign in as a supplier, or register your company. Both are free.</li>
        <li>Answer the questions, fill in the price schedule and attach your files. Your draft is kept for you.</li>
        <li>Check the bid and submit it. You get a signed receipt, and only with it have you bid.</li>
        <li>Until the deadline you can change your bid or withdraw it.</li>
      </ol>
      {stage === 'published' && !closed ? (
        <p className="govuk-body">
          <Link to={`/supplier/tenders/${document.id}/bid`}>Start a bid for this tender</Link>
        </p>
      ) : null}
      <InsetText>
        Bids are sealed as they arrive. Nobody can read them, or see that there are any, before {sealing.threshold} of{' '}
        {sealing.holders} opening holders from different bodies open them together after the deadline. Prices stay
        sealed until the scores for quality are locked.
      </InsetText>
    </>
  )
}

const Proof = ({ tender }: { tender: PublicTender }) => (
  <Details summary="The exact terms, and how to check them">
    <p className="govuk-body">
      These terms were frozen when they were published. Their digest is on the tender’s record, in which nothing can be
      changed.
    </p>
    <SummaryList
      rows={[
        { key: 'Version', value: tender.document.version },
        { key: 'SHA-256 of the text', value: <code>{tender.sha256}</code> },
        { key: 'Key set for quality', value: <code>{tender.document.sealing.qualityKeySet}</code> },
        { key: 'Key set for prices', value: <code>{tender.document.sealing.priceKeySet}</code> },
        { key: 'Key that signs receipts', value: <code>{tender.document.sealing.receiptKey.id}</code> },
        { key: 'The text', value: <a href={`/tenders/${tender.document.id}/document.json`}>Terms as data (JSON)</a> },
      ]}
    />
    {tender.changes.map((change) => (
      <p key={change.version} className="govuk-body">
        Version {change.version}, <When at={change.at} />: {change.reason}
      </p>
    ))}
  </Details>
)

const Conditions = ({ conditions }: { conditions: readonly string[] }) =>
  conditions.length === 0 ? null : (
    <>
      <h3 className="govuk-heading-m">Conditions of taking part</h3>
      <ul className="govuk-list govuk-list--bullet">
        {conditions.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="govuk-body">
        A bidder that does not meet one of them is out, and is told why. They are judged before the panel scores.
      </p>
    </>
  )
