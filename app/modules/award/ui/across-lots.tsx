import { Link } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import type { AwardPage } from '../queries/award-page.server.ts'
import { notProvenSaid, RunView } from './run-view.tsx'

const lotsText = (lots: readonly { number: number }[]) =>
  `${lots.length === 1 ? 'lot' : 'lots'} ${lots.map(({ number }) => number).join(', ')}`

type AcrossLotsProps = { award: Pick<AwardPage, 'acrossLots' | 'severalLots' | 'lots' | 'tender'> }

/** Where lots are awarded together: how far that is worked out, what the limit changes, and the way to the comparison. */
export function AcrossLots({ award }: AcrossLotsProps) {
  const { acrossLots, severalLots, lots, tender } = award
  if (!severalLots) return null
  const changed = acrossLots ? lots.filter(({ lotId }) => acrossLots.changed.includes(lotId)) : []
  return (
    <>
      {acrossLots?.state === 'working' ? (
        <Notice title="The award of the lots together is being worked out">
          <p>Recommend when it is there: every other combination has to be ruled out first.</p>
          {acrossLots.run ? <RunView run={acrossLots.run} label="Time used" /> : null}
        </Notice>
      ) : null}
      {acrossLots?.state === 'not-proven' ? (
        <Notice tone="fault" title="The award of the lots together is not proven">
          {acrossLots.run ? notProvenSaid(acrossLots.run) : ''} It can be tried for longer on the page below.
        </Notice>
      ) : null}
      {acrossLots?.state === 'proven' ? (
        <Notice title={`One supplier may win at most ${acrossLots.lotsPerSupplier} of the ${lots.length} lots`}>
          The bids marked below give the highest sum of points within that limit. Every other combination was ruled out
          by exact calculation.{' '}
          {changed.length > 0
            ? `In ${lotsText(changed)} the limit leads to another bid than the one with the most points for that lot alone.`
            : 'The limit changes nothing here: the best bid of each lot can win it.'}
        </Notice>
      ) : null}
      <p className="govuk-body">
        <Link to={`/cluster/tenders/${tender.id}/ways`}>Compare the ways to award these lots</Link>
      </p>
    </>
  )
}
