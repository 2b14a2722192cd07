import { Link } from '@remix-run/react'
import { Card, CardGrid } from '../../components/card.tsx'
import { ClusterPicture } from '../../components/cluster-picture.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { page } from '../../platform/http/route.server.ts'
import { CycleInWords } from './cycle-in-words.tsx'

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
            <Link to="/guidance" className="govuk-link">
              How it works
            </Link>
          </div>
        </div>
        <ClusterPicture />
      </div>
      <CardGrid>
        <Card title="For schools" kind="Nursery, primary, academy, church" href="/guidance#schools">
          <ul className="govuk-list govuk-list--bullet">
            <li>Say once, on one form, what your school needs.</li>
            <li>Share the work of the tender with your neighbours.</li>
            <li>Hold your own contract, with your saving on record.</li>
          </ul>
        </Card>
        <Card title="For suppliers" kind="Firms, charities, social enterprises" href="/guidance#suppliers">
          <ul className="govuk-list govuk-list--bullet">
            <li>Finding tenders and bidding are free.</li>
            <li>One bid reaches every school of the cluster.</li>
            <li>Nobody can open it early, and every outcome has its reasons.</li>
          </ul>
        </Card>
        <Card title="For heads and governors" kind="Trust that can be checked" href="/promises">
          <ul className="govuk-list govuk-list--bullet">
            <li>Every step is on a record that shows any change.</li>
            <li>Every score has a reason, every number its workings.</li>
            <li>Anybody can check a whole tender without asking us.</li>
          </ul>
        </Card>
      </CardGrid>
      <h2 className="govuk-heading-m">Every tender goes round in four steps</h2>
      <CycleInWords />
    </PageMain>
  )
}
