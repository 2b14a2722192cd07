import type { AuctionRule } from '../domain/auction-rule.ts'

/** Whether prices can still fall after the opening, as suppliers read it. */
export const AuctionTerms = ({ auction }: { auction: AuctionRule | undefined }) =>
  auction === undefined ? (
    <p className="govuk-body">There is no auction: the prices that were sealed are the prices that count.</p>
  ) : (
    <p className="govuk-body">
      <strong>An auction follows when the prices have been opened.</strong> For {auction.minutes} minutes, announced
      beforehand, each bidder still in may lower its own prices, by {auction.leastStep}% of its own whole-life cost or
      more each time. It sees its own place and its own points, and no other bidder’s price or name. A new price in the
      last {auction.extendMinutes} minutes moves the end to {auction.extendMinutes} minutes later. No school may come to
      pay more, quality stays as it was scored, and the lowest price each bidder gave is the one that counts. Nobody has
      to take part.
    </p>
  )
