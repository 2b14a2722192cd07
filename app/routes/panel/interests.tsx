import { Link, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { declareByName } from '../../modules/evaluation/declare-by-name.server.ts'
import { interestsPage } from '../../modules/evaluation/queries/interests-page.server.ts'
import { DeclaredInterests } from '../../modules/evaluation/ui/declared-interests.tsx'
import { InterestsForm } from '../../modules/evaluation/ui/interests-form.tsx'
import { wording } from '../../modules/evaluation/ui/wording.ts'
import { cellsOf } from '../../platform/http/form-values.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor, param }) => interestsPage(actor, param('tenderId')))

export const action = act(
  'panel',
  {
    save: async ({ ctx, param }, values) => {
      const tenderId = param('tenderId')
      await declareByName(ctx, tenderId, { interest: cellsOf(values, 'interest'), nature: cellsOf(values, 'nature') })
      return `/panel/${tenderId}`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Your interests - Clusterbuy' }]

export default function Interests() {
  const { tender, opened, closed, bidders } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/panel', label: 'My panels' },
          { href: `/panel/${tender.tenderId}`, label: tender.title },
        ]}
      />
      <PageMain>
        {opened && !closed && bidders.length > 0 ? (
          <InterestsForm tender={tender} bidders={bidders} />
        ) : (
          <>
            <PageHeading caption={tender.title} title="Your interests in the bidders" />
            {bidders.length > 0 ? (
              <DeclaredInterests bidders={bidders} />
            ) : (
              <p className="govuk-body">
                Who has bid is known only after the bids are opened. We will write to you then.
              </p>
            )}
            <Link to={`/panel/${tender.tenderId}`}>Back to my desk</Link>
          </>
        )}
      </PageMain>
    </>
  )
}
