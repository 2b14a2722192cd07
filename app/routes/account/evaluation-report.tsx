import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { EvaluationReportView } from '../../modules/evaluation/ui/evaluation-report-view.tsx'
import { page } from '../../platform/http/route.server.ts'
import { reportFor } from '../evaluation-report.server.ts'

export const loader = page('signed-in', async ({ actor, param }) => ({
  tenderId: param('tenderId'),
  report: await reportFor(actor, param('tenderId')),
}))

export const meta = () => [{ title: 'Evaluation report - Clusterbuy' }]

export default function EvaluationReportPage() {
  const { tenderId, report } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ href: '/start', label: 'My start page' }]} />
      <PageMain>
        <PageHeading
          caption={`${report.tender.title}, ${report.tender.reference}`}
          title="Evaluation report"
          lead="Written from the published terms, the stored scores and reasons, and the opened prices. Nobody can edit it."
        />
        <p className="govuk-body">
          <a className="govuk-link" href={`/reports/${tenderId}.pdf`} download>
            Download as PDF
          </a>
          {' or '}
          <a className="govuk-link" href={`/reports/${tenderId}.json`} download>
            as data
          </a>
          .
        </p>
        <EvaluationReportView report={report} />
      </PageMain>
    </>
  )
}
