import { Link } from '@remix-run/react'
import { SummaryList } from '../../components/summary-list.tsx'

export const GuidanceForSchools = () => (
  <section id="schools">
    <h2 className="govuk-heading-m">For schools</h2>
    <ol className="govuk-list govuk-list--number">
      <li>
        <strong>Agree to work together.</strong> The governing bodies agree a memorandum: who leads, how decisions are
        made, how costs are shared. It is in force when all have approved the same words.
      </li>
      <li>
        <strong>Say what you need.</strong> The lead school’s manager starts a tender and asks every school. You fill in
        one form from your bills and commit it. What you are still typing is seen by your school only.
      </li>
      <li>
        <strong>Decide how to choose.</strong> The manager sets the questions, their weights, how a price becomes
        points, and the timetable, and names a panel and the opening holders. Publishing freezes all of it.
      </li>
      <li>
        <strong>Wait.</strong> Until the deadline nobody can see a bid, nor whether there is one. Questions from
        suppliers are answered for everybody.
      </li>
      <li>
        <strong>Open and score.</strong> Two opening holders from different schools open the bids. Each member of the
        panel scores alone, without names or prices, with a reason. Then the panel agrees each score and locks quality.
        Only then is the price opened.
      </li>
      <li>
        <strong>Award.</strong> The result is calculated by the published rule. It is recommended and approved, every
        bidder is told why, and the contract waits eight working days.
      </li>
      <li>
        <strong>Hold your contract.</strong> Each school has its own contract, at the prices that won, and sees what it
        saves against what it pays today.
      </li>
    </ol>
    <p className="govuk-body">
      Your part as a business manager is usually one form, some reading and one approval. For schools it is free.
      Whoever leads the cluster <Link to="/sign-in">signs in</Link> and finds the next step on the first page.
    </p>
  </section>
)

export const GuidanceForSuppliers = () => (
  <section id="suppliers">
    <h2 className="govuk-heading-m">For suppliers</h2>
    <ol className="govuk-list govuk-list--number">
      <li>
        <strong>Find a tender.</strong> Everything is public: what is wanted, each school’s quantities, the questions,
        the weights and how a price earns points. Look through the <Link to="/tenders">open tenders</Link>.
      </li>
      <li>
        <strong>Register your company.</strong> Once is enough. Then ask what is unclear: the answer is published to
        everybody, without saying who asked.
      </li>
      <li>
        <strong>Write your bid.</strong> Answer each question, fill in the price schedule, which totals as you type, and
        attach files. Your draft is saved as you go. The list shows what is still missing.
      </li>
      <li>
        <strong>Seal and submit before the deadline.</strong> Only a submitted bid counts. You get a signed receipt.
        Until the deadline you can change the bid or withdraw it; a second late is late, for everybody.
      </li>
      <li>
        <strong>Learn the outcome.</strong> You see your scores with the panel’s reasons, and what the winner did
        better.
      </li>
    </ol>
    <p className="govuk-body">
      Finding tenders and bidding cost nothing. Only the winner pays a fee, when the contract is signed: a percentage of
      its value, with a cap. Both are published in the tender.
    </p>
    <p className="govuk-body">
      Best value wins, not the lowest price. Read how bids are judged before you write, and answer that question with
      evidence.
    </p>
  </section>
)

export const WordsOfTheTrade = () => (
  <section id="words">
    <h2 className="govuk-heading-m">The words we use</h2>
    <SummaryList
      rows={[
        { key: 'Cluster', value: 'Schools that agreed a memorandum to buy together. One of them leads.' },
        { key: 'Tender', value: 'The joint invitation to bid. From publication its terms are frozen.' },
        { key: 'Lot', value: 'A part of a tender that is won as a whole.' },
        { key: 'Opening holders', value: 'Those who together open the bids, each with a code that only they keep.' },
        { key: 'Moderation', value: 'The panel talks about its scores and agrees one, with a reason.' },
        { key: 'Whole-life cost', value: 'What a bid would cost over the whole term, with everything.' },
        {
          key: 'Most advantageous tender',
          value: 'The bid that best meets the published criteria, price included. It wins.',
        },
        { key: 'Assessment summary', value: 'The scores and reasons that each bidder is owed.' },
        { key: 'Standstill', value: 'Eight working days between telling the bidders and the contract.' },
      ]}
    />
  </section>
)
