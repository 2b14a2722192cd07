import { Link, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { workspaceOf } from '../../modules/tenders/queries/tender-workspace.server.ts'
import { typedCriteria } from '../../modules/tenders/typed-forms.ts'
import { CriteriaForm } from '../../modules/tenders/ui/criteria-form.tsx'
import { canEdit, FrozenNote } from '../../modules/tenders/ui/frozen-note.tsx'
import { PartPage } from '../../modules/tenders/ui/part-page.tsx'
import { shownSections } from '../../modules/tenders/ui/tender-facts.ts'
import { TermsCriteria } from '../../modules/tenders/ui/terms-criteria.tsx'
import { wording } from '../../modules/tenders/ui/wording.ts'
import { setCriteria } from '../../modules/tenders/use-cases/set-criteria.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => workspaceOf(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    save: async ({ ctx, param }, values) => {
      await setCriteria.run(ctx, typedCriteria(param('tenderId'), values))
      return values.then === 'more'
        ? `/cluster/tenders/${param('tenderId')}/criteria`
        : `/cluster/tenders/${param('tenderId')}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Criteria - Clusterbuy' }]

export default function Criteria() {
  const workspace = useLoaderData<typeof loader>()
  const { tender } = workspace
  return (
    <PartPage tender={tender}>
      {canEdit(workspace) ? (
        <CriteriaForm tender={tender} />
      ) : (
        <>
          <PageHeading caption={tender.title} title="Criteria, weights and scale" />
          <FrozenNote {...workspace} />
          <h2 className="govuk-heading-l">What bids are judged by</h2>
          <TermsCriteria {...shownSections(tender.criteria)} {...tender} />
        </>
      )}
      <p className="govuk-body">
        <Link to={`/cluster/tenders/${tender.id}/laboratory`}>Try the weights on made-up bids</Link>
      </p>
    </PartPage>
  )
}
