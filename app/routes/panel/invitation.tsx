import { useLoaderData } from '@remix-run/react'
import { PageMain } from '../../components/page-layout.tsx'
import { invitationPage } from '../../modules/evaluation/queries/invitation-page.server.ts'
import { InvitationView } from '../../modules/evaluation/ui/invitation-view.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { acceptInvitation } from '../../modules/evaluation/use-cases/accept-invitation.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('signed-in', async ({ actor, param }) =>
  invitationPage(actor, param('invitationId'), param('proof')),
)

export const action = act(
  'signed-in',
  {
    save: async ({ ctx, param }) => {
      const asked = { invitationId: param('invitationId'), proof: param('proof') }
      const { tenderId } = await acceptInvitation.run(ctx, asked)
      return `/panel/${tenderId}/interests`
    },
  },
  wording,
)

export const meta = () => [{ title: 'An invitation to assess bids - Clusterbuy' }]

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <InvitationView invitation={invitation} />
    </PageMain>
  )
}
