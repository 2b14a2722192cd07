import { Link } from '@remix-run/react'
import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { londonDate } from '#app/kernel/london-time.ts'
import { deadlineRule, feeRule } from '../domain/deadline-text.ts'
import { shortestTenderDays, tenderDays } from '../domain/tender-period.ts'
import type { TenderPage } from '../queries/tender-workspace.server.ts'
import { partWords } from './wording.ts'

/** The last look before the terms freeze: what will be published, who is in, and what follows. */
export function PublishForm({ page }: { page: TenderPage }) {
  const { tender, missing, call, memorandumInForce, now } = page
  const here = `/cluster/tenders/${tender.id}`
  const inIt = call?.schools.filter(({ state }) => state === 'committed') ?? []
  const out = call?.schools.filter(({ state }) => state !== 'committed') ?? []
  const days = tender.closesAt ? tenderDays(londonDate(now), londonDate(tender.closesAt)) : 0
  if (missing.length > 0 || !memorandumInForce)
    return (
      <>
        <PageHeading caption={tender.title} title="Check and publish" />
        <Notice tone="yours" title="This tender cannot be published yet">
          <p className="govuk-body">Still missing:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((part) => (
              <li key={part}>
                <Link to={`${here}/${part}`}>{partWords[part].title}</Link>
              </li>
            ))}
            {memorandumInForce ? null : (
              <li>
                <Link to="/cluster/memorandum">A memorandum that every governing body has approved</Link>, which lets
                the cluster bind its schools
              </li>
            )}
          </ul>
        </Notice>
      </>
    )
  return (
    <FormPage
      caption={tender.title}
      title="Check and publish"
      lead="Read this once more, with somebody who has not written it if you can."
    >
      <SummaryList
        rows={[
          { key: 'Schools that it binds', value: inIt.map(({ name }) => name).join(', ') },
          ...(out.length > 0
            ? [
                {
                  key: 'Schools left out',
                  value: `${out.map(({ name }) => name).join(', ')}: they have not committed a need`,
                },
              ]
            : []),
          {
            key: 'Deadline',
            value: tender.closesAt ? <When at={tender.closesAt} /> : null,
            action: { href: `${here}/timetable`, label: 'Change' },
          },
          { key: 'Days for bids', value: daysText(days) },
          { key: 'The deadline as published', value: tender.closesAt ? deadlineRule(tender.closesAt) : null },
          {
            key: 'The fee as published',
            value: feeRule({ basisPoints: tender.feeBasisPoints, capPence: tender.feeCap }),
          },
        ]}
      />
      <ConfirmBox
        title="When you publish, the terms freeze"
        agree="I have checked the terms, and the cluster has decided to publish them"
      >
        <ul className="govuk-list govuk-list--bullet">
          <li>Everybody can read the tender. Suppliers can ask and bid.</li>
          <li>
            Criteria, weights, scale, price rule, lots and the schools’ quantities can no longer be changed, by anybody.
          </li>
          <li>The deadline can still be moved later, for everybody, and never earlier.</li>
          <li>No school can answer, change or withdraw its need any more.</li>
          <li>Nobody can open a bid, or see that there is one, until two opening holders do so after the deadline.</li>
        </ul>
      </ConfirmBox>
      <SubmitButton tone="warning">Publish the tender</SubmitButton>
    </FormPage>
  )
}

const daysText = (days: number): string =>
  days >= shortestTenderDays
    ? `${days} from tomorrow`
    : `${days} from tomorrow: fewer than the ${shortestTenderDays} that the law asks for above the threshold`
