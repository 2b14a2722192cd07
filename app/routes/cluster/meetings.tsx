import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedMeetings } from '../../modules/tenders/typed-forms.ts'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { MeetingsForm } from '../../modules/tenders/ui/meetings-form.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { TermsMeetings } from '../../modules/tenders/ui/terms-meetings.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { setMeetings } from '../../modules/tenders/use-cases/set-meetings.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => workspaceOf(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await setMeetings.run(ctx, typedMeetings(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Meetings and shortlist - Clusterbuy' }]

export default function Meetings() {
  const workspace = useLoaderData<typeof loader>()
  const { tender } = workspace
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <MeetingsForm tender={tender} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="Meetings and shortlist" />
          <FrozenNote {...workspace} />
          {tender.meetings.length === 0 ? <p className="govuk-body">No meetings are part of this tender.</p> : null}
          <TermsMeetings meetings={tender.meetings} lots={tender.lots.length} />
        </>
      )}
    </PartPage>
  )
}
