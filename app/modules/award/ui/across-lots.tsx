import { Link } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import type { AwardPage } from '../queries/award-page.server.ts'

const lotsText = (lots: readonly { number: number }[]) =>
  `${lots.length === 1 ? 'lot' : 'lots'} ${lots.map(({ number }) => number).join(', ')}`

/** Where lots are awarded together: what the limit changes, that it is proven, and the way to the comparison. */
export function AcrossLots({ award }: { award: Pick<AwardPage, 'acrossLots' | 'severalLots' | 'lots' | 'tender'> }) {
  const { acrossLots, severalLots, lots, tender } = award
  if (!severalLots) return null
  const changed = acrossLots ? lots.filter(({ lotId }) => acrossLots.changed.includes(lotId)) : []
  return (
    <>
      {acrossLots?.proven === false ? (
        <Notice tone="fault" title="The award of the lots together is not proven">
          The best combination could not be proven in the time allowed, so nothing can be recommended on it.
        </Notice>
      ) : null}
      {acrossLots?.proven ? (
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
