import { Link } from '@remix-run/react'
import { DemoBanner, DemoPeople } from '../components/demo-banner.tsx'
import { SeatSwitcher, SiteHeader } from '../components/page-layout.tsx'
import type { Frame } from './frame.server.ts'

/** The demonstration's banner: become anybody, move the clock. Never there outside it. */
export function Banner({
  demonstration,
  you,
}: {
  demonstration: NonNullable<Frame['demonstration']>
  you: string | null
}) {
  const steps = [
    ['60', 'One hour on'],
    ['1440', 'One day on'],
    ['10080', 'One week on'],
    ['43200', 'Thirty days on'],
  ]
  return (
    <DemoBanner
      clock={demonstration.clock}
      you={you}
      people={<DemoPeople action="/demonstration/become" groups={demonstration.groups} />}
      clockForm={
        <form method="post" action="/demonstration/clock" className="cb-demo__people">
          {steps.map(([minutes, label]) => (
            <button key={minutes} type="submit" name="minutes" value={minutes} className="cb-demo__person">
              <strong>{label}</strong>
            </button>
          ))}
        </form>
      }
    />
  )
}

function Account({ you }: { you: string | null }) {
  if (you === null)
    return (
      <p className="cb-account">
        <Link to="/sign-in">Sign in</Link>
      </p>
    )
  return (
    <div className="cb-account">
      <Link to="/account/messages">Messages</Link>
      <Link to="/account/security">{you}</Link>
      <form method="post" action="/sign-out">
        <button type="submit" className="cb-account__out">
          Sign out
        </button>
      </form>
    </div>
  )
}

export function Header({ frame }: { frame: Frame | null }) {
  const seat = frame?.seat
  return (
    <SiteHeader
      nav={frame?.nav ?? [{ href: '/tenders', label: 'Open tenders' }]}
      seat={
        seat ? (
          <SeatSwitcher actingFor={seat.organisationName} capacity={seat.role.replace('-', ' ')}>
            {frame && frame.otherSeats.length > 0 ? (
              <form method="post" action="/account/seats" className="cb-demo__people">
                {frame.otherSeats.map((other) => (
                  <button key={other.id} type="submit" name="seat" value={other.id} className="cb-demo__person">
                    <strong>{other.organisationName}</strong>
                    <span>{other.role.replace('-', ' ')}</span>
                  </button>
                ))}
              </form>
            ) : null}
          </SeatSwitcher>
        ) : null
      }
      account={<Account you={frame?.you ?? null} />}
    />
  )
}
