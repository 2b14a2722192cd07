import { Link, useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { VerdictTable } from '../../modules/audit/ui/verdict-table.tsx'
import { auditedTender } from '../../modules/notices/queries/audit-page.server.ts'
import { evidenceBundle } from '../../modules/notices/queries/evidence-bundle.server.ts'
import { termsOf } from '../../modules/tenders/queries/terms.server.ts'
import { page } from '../../platform/http/route.server.ts'
import { verifyBundle } from '../../tool/verify.ts'

export const loader = page('auditor', async ({ actor, param }) => {
  const bundle = await evidenceBundle(actor, param('tenderId'))
  const lots = (await termsOf(bundle.tenderId))?.document.lots.length ?? 0
  return { tender: await auditedTender(actor, bundle.tenderId), verdict: await verifyBundle(bundle), lots }
})

export const meta = () => [{ title: 'Record of a tender - Clusterbuy' }]

export default function Audit() {
  const { tender, verdict, lots } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ href: '/auditor', label: 'Records' }]} />
      <PageMain>
        <PageHeading
          caption={`${tender.title}, ${tender.reference}`}
          title="Check of the record"
          lead="Done just now by this service, with the same rules as the command that needs no connection to it."
        />
        <VerdictTable verdict={verdict} />
        <p className="govuk-body">
          Do not rely on this page alone: whoever could change the record could change the page. Download the record and
          check it on a computer of your own, with receipts that suppliers kept.
        </p>
        <a className="govuk-button" href={`/auditor/tenders/${tender.tenderId}/bundle.json`} download>
          Download the record
        </a>
        {verdict.results > 0 && lots > 1 ? (
          <p className="govuk-body">
            <Link to={`/auditor/tenders/${tender.tenderId}/ways`}>Compare the ways to award its lots</Link>
          </p>
        ) : null}
        {verdict.results > 0 ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`/reports/${tender.tenderId}`}>
              The evaluation report
            </a>
          </p>
        ) : null}
        <p className="govuk-body">
          <a className="govuk-link" href="/verify">
            How to check a record
          </a>
        </p>
      </PageMain>
    </>
  )
}
