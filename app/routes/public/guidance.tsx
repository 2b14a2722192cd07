import { Link } from '@remix-run/react'
import { PageHeading } from '../../components/page-heading.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { page } from '../../platform/http/route.server.ts'
import { CycleInWords } from './cycle-in-words.tsx'
import { GuidanceForSchools, GuidanceForSuppliers, WordsOfTheTrade } from './guidance-text.tsx'

export const loader = page('anyone', async () => null)

export const meta = () => [{ title: 'How buying together works - Clusterbuy' }]

const Contents = () => (
  <nav aria-label="On this page">
    <ul className="cb-inline">
      <li>
        <a href="#schools">For schools</a>
      </li>
      <li>
        <a href="#suppliers">For suppliers</a>
      </li>
      <li>
        <a href="#words">The words we use</a>
      </li>
      <li>
        <Link to="/promises">What we promise</Link>
      </li>
      <li>
        <Link to="/verify">How to check it</Link>
      </li>
    </ul>
  </nav>
)

export default function Guidance() {
  return (
    <PageMain>
      <PageHeading
        title="How buying together works"
        lead="Schools that are neighbours buy the same things at different times and prices. Here they do it once, together, and in the open."
      />
      <CycleInWords />
      <Contents />
      <GuidanceForSchools />
      <GuidanceForSuppliers />
      <WordsOfTheTrade />
    </PageMain>
  )
}
