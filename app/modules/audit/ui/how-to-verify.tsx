/** What is typed or copied letter by letter. On a narrow screen it breaks between words. */
const Typed = ({ children }: { children: string }) => (
  <p className="govuk-inset-text">
    <code>{children}</code>
  </p>
)

/** How anybody checks a record or a result on a computer of their own. */
export const OwnComputer = () => (
  <>
    <h2 className="govuk-heading-m">Check a whole tender</h2>
    <p className="govuk-body">
      Once the bids of a tender are opened, its record can be downloaded as one file: by the cluster that ran it, by
      those who bid, and by the auditor. It holds numbers in place of names. With the open source of this service on
      your own computer, and no connection to us, this command checks it:
    </p>
    <Typed>npm run --silent tool -- verify record.json</Typed>
    <p className="govuk-body">
      Add the receipt files you hold at the end of the line: a record that was rewritten or cut short does not agree
      with them. To check one receipt, or to calculate a result again from its open file:
    </p>
    <Typed>npm run --silent tool -- verify-receipt receipt.txt --key key.pem</Typed>
    <Typed>npm run --silent tool -- evaluate result.json</Typed>
    <p className="govuk-body">
      A result can be worked out in your own browser as well:{' '}
      <a className="govuk-link" href="/verify/result">
        check a result yourself
      </a>
      .
    </p>
  </>
)

/** What the checks prove, and what they cannot: we say both. */
export const WhatItProves = () => (
  <>
    <h2 className="govuk-heading-m">What this proves</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>A genuine receipt proves that we received exactly these sealed envelopes, and when.</li>
      <li>A record that holds proves that no step was changed, removed, added or moved after it was written.</li>
      <li>It proves that the bids opened are the bids that were in force at the deadline, neither more nor fewer.</li>
      <li>It proves that the result follows from the published terms, the agreed scores and the prices.</li>
    </ul>
    <h2 className="govuk-heading-m">What it does not prove</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>That the panel judged well. The record shows who scored, when, and that the reasons were not changed.</li>
      <li>
        That the last entries were not rewritten all together. A record alone cannot show that; the receipts that
        suppliers hold do, for everything up to the last of them.
      </li>
      <li>
        That nobody looked while a bid was passing through. Whoever changed the program that runs this service could
        read what is typed into it before it is sealed.
      </li>
      <li>
        That a seal holds against everybody at once. Two opening holders together with somebody inside the service could
        open early.
      </li>
      <li>Drafts are kept confidential, but they are not under the seal until they are submitted.</li>
    </ul>
  </>
)
