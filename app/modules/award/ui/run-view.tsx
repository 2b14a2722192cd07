import { LookAgain } from '#app/components/look-again.tsx'
import { When } from '#app/components/moment.tsx'
import { Meter } from '#app/components/progress.tsx'
import type { RunShown } from '../queries/lots-worked-out.server.ts'

const seconds = (count: number): string =>
  count >= 120 && count % 60 === 0 ? `${count / 60} minutes` : `${count} seconds`

function farSaid({ best, gap }: RunShown): string {
  if (best === null) return 'No full award has been found so far.'
  if (gap === null) return `Best so far: ${best} points.`
  return gap === '0.00'
    ? `Best so far: ${best} points. No award reaches more; what is left is to settle a tie.`
    : `Best so far: ${best} points, at most ${gap} points from the best possible.`
}

/** How far a calculation is, in words and as a bar of the time it may take. */
export function RunView({ run, label }: { run: RunShown; label: string }) {
  if (run.state === 'waiting')
    return (
      <p className="govuk-body">
        Waiting to be worked out. <LookAgain />
      </p>
    )
  if (run.state !== 'working') return null
  return (
    <>
      <Meter
        label={label}
        value={run.seconds}
        max={run.limitSeconds}
        text={`${run.seconds} of at most ${seconds(run.limitSeconds)}`}
      />
      <p className="govuk-body">
        {run.startedAt ? (
          <>
            Started on <When at={run.startedAt} />.{' '}
          </>
        ) : null}
        {farSaid(run)} <LookAgain />
      </p>
    </>
  )
}

/** What is said of a calculation that came to no proof in its time. */
export function notProvenSaid({ best, gap, limitSeconds }: RunShown): string {
  const time = `Not proven in ${seconds(limitSeconds)} of calculation`
  return best === null || gap === null
    ? `${time}, and no full award was found, so nothing is said here.`
    : `${time}: the best award found has ${best} points, and a better one could still lie up to ${gap} points above it. Nothing is awarded on it.`
}
