import { useLoaderData } from '@remix-run/react'
import { ConfirmBox } from '../../components/confirm-box.tsx'
import { Hidden, PostForm, SubmitButton } from '../../components/form.tsx'
import { EmptyState, Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { momentText } from '../../kernel/london-time.ts'
import { contractsPage } from '../../modules/contracts/queries/contracts-page.server.ts'
import { LotContracts } from '../../modules/contracts/ui/lot-contracts.tsx'
import { wording } from '../../modules/contracts/ui/wording.ts'
import { signContracts } from '../../modules/contracts/use-cases/sign-contracts.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', ({ actor, param }) => contractsPage(actor, param('tenderId')))

export const action = act(
  'cluster',
  {
    sign: async ({ ctx, param }, { lotId, confirm }) => {
      const tenderId = param('tenderId')
      await signContracts.run(ctx, { tenderId, lotId: String(lotId), confirm: confirm as 'yes' })
      return `/cluster/tenders/${tenderId}/contracts`
    },
  },
  wording,
)

export const meta = () => [{ title: 'Contracts - Clusterbuy' }]

export default function Contracts() {
  const { tender, lots, maySign } = useLoaderData<typeof loader>()
  const here = `/cluster/tenders/${tender.id}`
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: here, label: tender.title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="Contracts and savings"
          lead="One award, one contract for each school. The cluster’s saving is the sum of its schools’ savings."
        />
        {lots.map((lot) => (
          <section key={lot.id}>
            <h2 className="govuk-heading-l">{lot.title}</h2>
            {lot.contracts.length === 0 ? (
              <EmptyState title="No contracts yet" action={{ href: `${here}/award`, label: 'See the award' }}>
                They are made for every school when the award is confirmed after standstill.
              </EmptyState>
            ) : (
              <LotContracts lot={lot} />
            )}
            {lot.signedAt ? <Notice tone="good" title={`Signed on ${momentText(lot.signedAt)}`} /> : null}
            {maySign && lot.contracts.length > 0 && !lot.signedAt ? (
              <PostForm intent="sign">
                <Hidden name="lotId" value={lot.id} />
                <ConfirmBox
                  title="Record that the contracts are signed"
                  agree="The supplier and every school named above have signed"
                >
                  <p>
                    The supplier’s success fee falls due, as the tender said. The schools are told. This cannot be taken
                    back.
                  </p>
                </ConfirmBox>
                <SubmitButton>Record the signatures</SubmitButton>
              </PostForm>
            ) : null}
          </section>
        ))}
      </PageMain>
    </>
  )
}
