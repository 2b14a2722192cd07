import { demonstrationPeople } from '../modules/identity/queries/demonstration-people.server.ts'
import { mySeats } from '../modules/identity/queries/my-seats.server.ts'
import { readDemonstrationClock } from '../platform/clock.server.ts'
import { env } from '../platform/env.server.ts'
import type { Visit } from '../platform/http/route.server.ts'
import { placeOf } from './places.ts'

/** What stands around every page: who the visitor is, whom they act for, and where they can go. */
export async function frameOf({ actor, url }: Visit) {
  const seats = actor.personId === null ? [] : await mySeats(actor)
  const demonstration =
    env().CLUSTERBUY_MODE === 'production'
      ? null
      : { clock: await readDemonstrationClock(), groups: await demonstrationPeople() }
  const place = placeOf(actor.seat)
  const duties =
    actor.personId === null
      ? []
      : [
          { href: '/panel', label: 'My panels' },
          { href: '/opening', label: 'Openings' },
        ]
  return {
    you: actor.personId === null ? null : actor.name,
    seat: actor.seat,
    otherSeats: seats.filter((seat) => seat.id !== actor.seat?.id),
    nav: [
      { href: '/tenders', label: 'Open tenders' },
      ...(place ? [place] : []),
      ...(actor.seat?.kind === 'supplier' ? [] : duties),
    ].map((item) => ({ ...item, current: url.pathname.startsWith(item.href) })),
    demonstration,
  }
}

export type Frame = Awaited<ReturnType<typeof frameOf>>
