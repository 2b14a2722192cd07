import { Link } from '@remix-run/react'
import { Card, CardGrid } from '../../components/card.tsx'
import { ClusterPicture } from '../../components/cluster-picture.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async () => null)

export const meta = () => [{ title: 'Clusterbuy: schools that buy together' }]

export default function Home() {
  return (
    <PageMain>
      <div className="cb-hero">
        <div>
          <h1 className="govuk-heading-xl">Schools that buy together get more for their money</h1>
          <p className="govuk-body-l">
            A cluster of schools puts its needs into one tender. Suppliers answer under seal. The schools’ own panel
            chooses the best value, not the lowest price, and can show everybody why.
          </p>
          <div className="govuk-button-group">
            <Link to="/tenders" className="govuk-button">
              See open tenders
            </Link>
            <Link to="/sign-in" className="govuk-link">
              Sign in
            </Link>
          </div>
        </div>
        <ClusterPicture />
      </div>
      <CardGrid>
        <Card title="For schools" kind="Nurseries, primaries, academies, church schools">
          <ul className="govuk-list govuk-list--bullet">
            <li>Say what your school needs, once, on one form.</li>
            <li>Share the work of the tender with your neighbours.</li>
            <li>Get your own contract, your fair share of the cost and your saving on record.</li>
          </ul>
        </Card>
        <Card title="For suppliers" kind="Firms, charities and social enterprises" href="/supplier/register">
          <ul className="govuk-list govuk-list--bullet">
            <li>Finding tenders and bidding are free.</li>
            <li>One bid reaches every school of the cluster.</li>
            <li>Nobody can open your bid before the deadline. Every outcome comes with its reasons.</li>
          </ul>
        </Card>
        <Card title="For heads and governors" kind="Trust that can be checked" href="/verify">
          <ul className="govuk-list govuk-list--bullet">
            <li>Every step is on a record that cannot be rewritten.</li>
            <li>Every score has a reason; every number opens to show how it came about.</li>
            <li>Anybody can check a receipt or a whole tender without asking us.</li>
          </ul>
        </Card>
      </CardGrid>
    </PageMain>
  )
}
