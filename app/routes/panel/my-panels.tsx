import { useLoaderData } from '@remix-run/react'
import { Card, CardGrid } from '../../components/card.tsx'
import { When } from '../../components/moment.tsx'
import { EmptyState } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { isWaiting } from '../../modules/evaluation/domain/next-step.ts'
import { myPanels } from '../../modules/evaluation/queries/my-panels.server.ts'
import { stepText } from '../../modules/evaluation/ui/wording.ts'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('panel', async ({ actor }) => ({ panels: await myPanels(actor) }))

export const meta = () => [{ title: 'My panels - Clusterbuy' }]

export default function MyPanels() {
  const { panels } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <PageHeading
        title="My panels"
        lead="Tenders whose bids you judge with others. You see no names and no prices until quality is locked."
      />
      {panels.length === 0 ? (
        <EmptyState title="You are on no panel">
          When a cluster names you as a member of a panel, the tender will be here.
        </EmptyState>
      ) : (
        <CardGrid>
          {panels.map(({ tenderId, title, buyerName, reference, role, step, closesAt }) => (
            <Card
              key={tenderId}
              title={title}
              href={`/panel/${tenderId}`}
              kind={`${buyerName}, ${reference}`}
              tone={isWaiting(step) || step === 'see-result' ? 'plain' : 'yours'}
            >
              <p className="govuk-body">{stepText[step]}</p>
              <p className="govuk-hint">
                {role === 'chair' ? 'You are in the chair. ' : role === 'school' ? 'You speak for your school. ' : ''}
                {closesAt ? (
                  <>
                    Deadline for bids: <When at={closesAt} />
                  </>
                ) : null}
              </p>
            </Card>
          ))}
        </CardGrid>
      )}
    </PageMain>
  )
}
