import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { panelAtWork } from '../../modules/evaluation/queries/panel-at-work.server.ts'
import { Invitations } from '../../modules/evaluation/ui/invitations.tsx'
import { PanelAtWorkView } from '../../modules/evaluation/ui/panel-at-work.tsx'
import { SubstituteForm } from '../../modules/evaluation/ui/substitute-form.tsx'
import { wording as panelWording } from '../../modules/evaluation/ui/wording.ts'
import { inviteAssessor } from '../../modules/evaluation/use-cases/invite-assessor.server.ts'
import { nameSubstitute } from '../../modules/evaluation/use-cases/name-substitute.server.ts'
import { withdrawInvitation } from '../../modules/evaluation/use-cases/withdraw-invitation.server.ts'
import { peopleToChoose } from '../../modules/tenders/queries/people-to-choose.server.ts'
import { schoolsToSpeakFor } from '../../modules/tenders/queries/schools-to-speak-for.server.ts'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedPanel, word } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { PanelForm } from '../../modules/tenders/ui/panel-form.tsx'
import { PanelTable } from '../../modules/tenders/ui/panel-table.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { namePanel } from '../../modules/tenders/use-cases/name-panel.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const workspace = await workspaceOf(actor, param('tenderId'))
  const { scorers } = await peopleToChoose(workspace.tender.clusterId)
  const schools = await schoolsToSpeakFor(workspace.tender, scorers)
  const published = workspace.tender.version > 0
  return { workspace, scorers, schools, atWork: published ? await panelAtWork(actor, param('tenderId')) : null }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await namePanel.run(ctx, typedPanel(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}`
    },
    substitute: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await nameSubstitute.run(ctx, {
        tenderId,
        inPlaceOf: word(values, 'inPlaceOf'),
        personId: word(values, 'personId'),
        scope: word(values, 'scope') as 'whole' | 'interests',
        because: word(values, 'because'),
      })
      return `/cluster/tenders/${tenderId}/panel`
    },
    invite: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      const typed = { name: word(values, 'name'), email: word(values, 'email'), why: word(values, 'why') }
      await inviteAssessor.run(ctx, { tenderId, ...typed, criterionIds: [values.criterionIds ?? []].flat() })
      return `/cluster/tenders/${tenderId}/panel#outside`
    },
    withdraw: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await withdrawInvitation.run(ctx, { tenderId, invitationId: word(values, 'invitationId') })
      return `/cluster/tenders/${tenderId}/panel#outside`
    },
  },
  { ...wording, ...panelWording },
)

export const meta = () => [{ title: 'Panel - Clusterbuy' }]

export default function Panel() {
  const { workspace, scorers, schools, atWork } = useLoaderData<typeof loader>()
  const { tender } = workspace
  if (canEdit(workspace))
    return (
      <PartPage tender={tender}>
        <PanelForm tender={tender} people={scorers} schools={schools} />
      </PartPage>
    )
  return (
    <PartPage tender={tender}>
      <PageHeading caption={tender.title} title="Panel" />
      {atWork ? null : <FrozenNote {...workspace} />}
      {atWork ? <PanelAtWorkView panel={atWork} /> : <PanelTable tender={tender} people={scorers} />}
      {atWork?.mayChange ? <SubstituteForm {...atWork} /> : null}
      {atWork?.open ? <Invitations {...atWork} /> : null}
    </PartPage>
  )
}
