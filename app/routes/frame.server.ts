import { demonstrationPeople } from '../modules/identity/queries/demonstration-people.server.ts'
import { mySeats } from '../modules/identity/queries/my-seats.server.ts'
import { myDuties } from '../modules/tenders/queries/my-duties.server.ts'
import { readDemonstrationClock } from '../platform/clock.server.ts'
import { env } from '../platform/env.server.ts'
import type { Visit } from '../platform/http/route.server.ts'
import { placeOf } from './places.ts'

/** What a person does beside their seat: only who is on a panel or holds an opening code is shown the way there. */
async function dutiesOf(personId: string | null) {
  if (personId === null) return []
  const { scores, opens } = await myDuties(personId)
  return [
    ...(scores ? [{ href: '/panel', label: 'My panels' }] : []),
    ...(opens ? [{ href: '/opening', label: 'Openings' }] : []),
  ]
}

/** What stands around every page: who the visitor is, whom they act for, and where they can go. */
export async function frameOf({ actor, url }: Visit) {
  const demonstration =
    env().CLUSTERBUY_MODE === 'production'
      ? null
      : { clock: await readDemonstrationClock(), groups: await demonstrationPeople() }
  const [seats, duties] = await Promise.all([mySeats(actor), dutiesOf(actor.personId)])
  const place = placeOf(actor.seat)
  return {
    you: actor.personId === null ? null : actor.name,
    seat: actor.seat,
    otherSeats: seats.filter((seat) => seat.id !== actor.seat?.id),
    nav: [
      { href: '/tenders', label: 'Open tenders' },
      ...(actor.personId === null ? [{ href: '/guidance', label: 'How it works' }] : []),
      ...(place ? [place] : []),
      ...duties,
    ].map((item) => ({ ...item, current: url.pathname.startsWith(item.href) })),
    demonstration,
  }
}

export type Frame = Awaited<ReturnType<typeof frameOf>>
