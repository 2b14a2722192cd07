import { useLoaderData } from '@remix-run/react'
import { InsetText } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { RecordTimeline } from '../../modules/audit/ui/record-timeline.tsx'
import { recordPage } from '../../modules/notices/queries/record-page.server.ts'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('cluster', async ({ actor, param }) => recordPage(actor, param('tenderId')))

export const meta = () => [{ title: 'The record of a tender - Clusterbuy' }]

export default function ClusterRecord() {
  const { tenderId, reference, title, happened, coming, opened, mayDownload } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/cluster', label: 'My cluster' },
          { href: `/cluster/tenders/${tenderId}`, label: title },
        ]}
      />
      <PageMain>
        <PageHeading
          caption={`${title}, ${reference}`}
          title="Record"
          lead="Everything that happened to this tender, in order. If anybody changed it afterwards, it would show."
        />
        {opened ? null : (
          <InsetText>
            Until the bids are opened this page shows only what the cluster itself has done. It looks the same however
            many suppliers have bid.
          </InsetText>
        )}
        <RecordTimeline tenderId={tenderId} happened={happened} coming={coming} />
        {mayDownload ? (
          <>
            <h2 className="govuk-heading-m">Check it without us</h2>
            <p className="govuk-body">
              The file holds the whole record with numbers in place of names. It holds the prices too, once they are
              opened: give it only to those who may see them.
            </p>
            <a
              className="govuk-button govuk-button--secondary"
              href={`/auditor/tenders/${tenderId}/bundle.json`}
              download
            >
              Download the record
            </a>
            <p className="govuk-body">
              <a className="govuk-link" href="/verify">
                How to check a record
              </a>
            </p>
          </>
        ) : null}
      </PageMain>
    </>
  )
}
