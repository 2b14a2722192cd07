import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { addDays } from '#app/kernel/london-time.ts'
import { money, pence } from '#app/kernel/money.ts'
import type { AssessmentSummary, CriterionOutcome } from '../domain/assessment-summary.ts'

/** What one bidder is told: how its own bid was judged and why, and what the winner did better. */
export function OutcomeView({ summary, over }: { summary: AssessmentSummary; over: boolean }) {
  const { own, winner, winnerName, standstillUntil } = summary
  return (
    <>
      <Headline summary={summary} over={over} />
      {own.criteria.length > 0 ? (
        <>
          <h2 className="govuk-heading-l">How your bid was judged</h2>
          <p className="govuk-body">
            Your total is {own.total} of 100. The whole-life cost at your prices is {money(pence(own.pricePence))}.
          </p>
          <Scores caption="Your scores and their reasons" criteria={own.criteria} />
        </>
      ) : null}
      {winner ? (
        <>
          <h2 className="govuk-heading-l">What the winner did better</h2>
          <Better own={own.criteria} winner={winner.criteria} winnerName={winnerName} />
          <p className="govuk-body">
            The total of {winnerName} is {winner.total} of 100, at a whole-life cost of{' '}
            {money(pence(winner.pricePence))}.
          </p>
          <Scores caption={`The scores of ${winnerName} and their reasons`} criteria={winner.criteria} />
        </>
      ) : null}
      {standstillUntil === null ? null : <Standstill until={standstillUntil} over={over} />}
    </>
  )
}

function Standstill({ until, over }: { until: string; over: boolean }) {
  return (
    <>
      <h2 className="govuk-heading-l">Standstill</h2>
      {over ? (
        <p className="govuk-body">
          Standstill ended on <When at={until} />.
        </p>
      ) : (
        <p className="govuk-body">
          No contract is made before <When at={addDays(until, 1)} />: the last day of standstill is <When at={until} />.
          If you think that something went wrong, write to the buyer before then.
        </p>
      )}
    </>
  )
}

function Headline({ summary, over }: { summary: AssessmentSummary; over: boolean }) {
  const { outcome, winnerName, rank, bidders, outReasons, lotsPerSupplier, lotLeft } = summary
  if (outcome === 'successful')
    return (
      <Notice tone="good" title="Your bid has won">
        {over
          ? 'Standstill is over. The schools make their contracts with you.'
          : 'The schools mean to make the contract with you when standstill is over.'}
      </Notice>
    )
  if (lotLeft)
    return (
      <Notice title="This lot is not awarded to anybody">
        <p>The schools keep the contracts they have. They give these reasons:</p>
        {lotLeft.split(/\n+/).map((part) => (
          <p key={part}>{part}</p>
        ))}
        {outcome === 'out' ? outReasons.map((reason) => <p key={reason}>{reason}</p>) : null}
      </Notice>
    )
  return (
    <Notice title={winnerName ? `Your bid was not successful. ${winnerName} has won` : 'Your bid was not successful'}>
      {outcome === 'out' ? (
        <ul className="govuk-list govuk-list--bullet">
          {outReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : (
        <>
          You came number {rank} of {bidders}.
          {lotsPerSupplier === undefined
            ? null
            : ` One supplier could win at most ${lotsPerSupplier === 1 ? 'one lot' : `${lotsPerSupplier} lots`}, so the lots were awarded together as the tender published: in the way that gives the highest sum of points over all lots.`}
        </>
      )}
    </Notice>
  )
}

const Scores = ({ caption, criteria }: { caption: string; criteria: readonly CriterionOutcome[] }) => (
  <DataTable
    caption={caption}
    narrow="stack"
    rows={criteria}
    rowKey={({ title }) => title}
    columns={[
      { key: 'title', heading: 'Question', rowHeader: true, cell: ({ title }) => title },
      { key: 'weight', heading: 'Counts for, %', numeric: true, cell: ({ weight }) => weight },
      { key: 'score', heading: 'Score', numeric: true, cell: ({ score }) => score ?? '' },
      { key: 'points', heading: 'Points, of 100', numeric: true, cell: ({ points }) => points },
      { key: 'reason', heading: 'Reason', cell: ({ reason }) => reason },
    ]}
  />
)

type BetterProps = {
  own: readonly CriterionOutcome[]
  winner: readonly CriterionOutcome[]
  winnerName: string
}

/** The questions on which the winner earned more points, the largest difference in the total first. */
function Better({ own, winner, winnerName }: BetterProps) {
  const rows = winner
    .map((theirs) => {
      const mine = own.find(({ title }) => title === theirs.title)
      const gained = ((Number(theirs.points) - Number(mine?.points ?? 0)) * Number(theirs.weight)) / 100
      return { title: theirs.title, gained, mine: mine?.points ?? '0.00', theirs: theirs.points }
    })
    .filter(({ gained }) => gained > 0)
    .sort((a, b) => b.gained - a.gained)
  if (rows.length === 0)
    return <p className="govuk-body">{winnerName} earned no more points than you on any single question.</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {rows.map(({ title, mine, theirs }) => (
        <li key={title}>
          {title}: {theirs} points of 100, against your {mine}
        </li>
      ))}
    </ul>
  )
}
