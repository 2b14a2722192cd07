import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Notice } from '../../components/notice.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { mySeats } from '../../modules/identity/queries/my-seats.server.ts'
import { takeSeat } from '../../modules/identity/use-cases/take-seat.server.ts'
import { RegisterForm } from '../../modules/suppliers/ui/register-form.tsx'
import { wording } from '../../modules/suppliers/ui/wording.ts'
import { registerSupplier } from '../../modules/suppliers/use-cases/register-supplier.server.ts'
import { nextOf } from '../../platform/auth/own-path.ts'
import { act, page } from '../../platform/http/route.server.ts'
import { readSession, renewedHeaders } from '../../platform/session.server.ts'

export const loader = page('signed-in', async ({ actor }) => {
  const seats = await mySeats(actor)
  return { companies: seats.filter(({ kind }) => kind === 'supplier').map(({ organisationName }) => organisationName) }
})

export const action = act(
  'signed-in',
  {
    save: async ({ ctx, actor, request, url }, values) => {
      const fields = ['name', 'companyNumber', 'charityNumber', 'address', 'contactEmail'] as const
      const typed = Object.fromEntries(fields.map((name) => [name, String(values[name] ?? '')]))
      const { noNumber, smallOrMedium, voluntaryOrSocial } = values
      const company = await registerSupplier.run(ctx, {
        ...(typed as Record<(typeof fields)[number], string>),
        ...{ noNumber, smallOrMedium, voluntaryOrSocial },
      })
      const seat = (await mySeats(actor)).find(({ organisationId }) => organisationId === company.id)
      const session = await readSession(request)
      if (seat && session) await takeSeat.run(ctx, { seatId: seat.id, sessionId: session.sessionId })
      return redirect(nextOf(url, '/supplier?registered=1'), { headers: await renewedHeaders(request) })
    },
  },
  wording,
)

export const meta = () => [{ title: 'Register a company or charity - Clusterbuy' }]

export default function RegisterSupplierPage() {
  const { companies } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      {companies.length > 0 ? (
        <Notice title={`You already act for ${companies.join(' and ')}`}>
          <Link to="/account/seats">Act for it now</Link>, or register another company below.
        </Notice>
      ) : null}
      <RegisterForm />
    </PageMain>
  )
}
