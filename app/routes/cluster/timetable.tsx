import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { londonDate } from '../../kernel/london-time.ts'
import { suggestTimetable } from '../../modules/tenders/domain/timetable.ts'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedExtension, typedTimetable } from '../../modules/tenders/typed-forms.ts'
import { DatesOfTender } from '../../modules/tenders/ui/dates-of-tender.tsx'
import { ExtendForm } from '../../modules/tenders/ui/extend-form.tsx'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { TimetableForm } from '../../modules/tenders/ui/timetable-form.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { extendDeadline } from '../../modules/tenders/use-cases/extend-deadline.server.ts'
import { setTimetable } from '../../modules/tenders/use-cases/set-timetable.server.ts'
import { bankHolidays } from '../../platform/bank-holidays.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => {
  const workspace = await workspaceOf(actor, param('tenderId'))
  return { workspace, suggested: suggestTimetable(londonDate(workspace.now), bankHolidays()) }
})

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await setTimetable.run(ctx, typedTimetable(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}`
    },
    extend: async ({ ctx, param }, values) => {
      await extendDeadline.run(ctx, typedExtension(param('tenderId'), values))
      return `/cluster/tenders/${param('tenderId')}/timetable?extended=1`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Timetable - Clusterbuy' }]

export default function TimetablePage() {
  const { workspace, suggested } = useLoaderData<typeof loader>()
  const { tender, now, mayRun } = workspace
  const { stage, closesAt } = tender
  const extendable = mayRun && stage === 'published' && closesAt !== null && now < closesAt
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <TimetableForm tender={tender} suggested={suggested} now={now} />
      ) : (
        <>
          {extendable ? null : <PageHeading caption={tender.title} title="Timetable" />}
          {extendable ? <ExtendForm title={tender.title} closesAt={closesAt} /> : <FrozenNote {...workspace} />}
          <DatesOfTender tender={tender} />
        </>
      )}
    </PartPage>
  )
}
