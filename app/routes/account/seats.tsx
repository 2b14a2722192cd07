import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageMain } from '../../components/page-layout.tsx'
import { SeatChoice } from '../../modules/identity/inputs.ts'
import { mySeats } from '../../modules/identity/queries/my-seats.server.ts'
import { SeatChooser } from '../../modules/identity/ui/seat-chooser.tsx'
import { seatWording } from '../../modules/identity/ui/wording.ts'
import { takeSeat } from '../../modules/identity/use-cases/take-seat.server.ts'
import { act, page } from '../../platform/http/route.server.ts'
import { readSession, renewedHeaders } from '../../platform/session.server.ts'

export const loader = page('signed-in', async ({ actor }) => ({
  seats: await mySeats(actor),
  current: actor.seat?.id ?? null,
}))

export const action = act(
  'signed-in',
  {
    save: async ({ ctx, request }, values) => {
      const { seat } = SeatChoice.parse(values)
      const session = await readSession(request)
      await takeSeat.run(ctx, { seatId: seat, sessionId: session?.sessionId ?? '' })
      return redirect('/start', { headers: await renewedHeaders(request) })
    },
  },
  seatWording,
)

export const meta = () => [{ title: 'Who do you act for? - Clusterbuy' }]

export default function SeatsPage() {
  const { seats, current } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <SeatChooser seats={seats} current={current} />
    </PageMain>
  )
}
