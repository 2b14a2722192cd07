import { useSearchParams } from '@remix-run/react'
import { useState } from 'react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { LaboratoryPage } from '../queries/laboratory-page.server.ts'
import { readTrial, type TypedTrial, typedFrom, typedTrial } from '../typed-trial.ts'
import { LaboratoryForm } from './laboratory-form.tsx'
import { LaboratoryOutcome } from './laboratory-outcome.tsx'

/** Weights and price rule on made-up bids or on past ones. Nothing is kept, and the tender stays as it is. */
export function Laboratory({ page }: { page: LaboratoryPage }) {
  const [search] = useSearchParams()
  return (
    <>
      <PageHeading
        caption={page.tender.title}
        title="Try the weights on made-up bids"
        lead="See who would win under these weights, under others, and under every other rule."
      />
      <Notice title="What if">
        Nothing here is kept, and the tender stays as it is.{' '}
        {page.open
          ? 'Change its weights on the pages for the criteria and the price rule.'
          : 'The tender is published: its own weights and rule can no longer change.'}
      </Notice>
      <WhichBids page={page} />
      <Trying key={search.toString()} page={page} search={search} />
    </>
  )
}

function Trying({ page, search }: { page: LaboratoryPage; search: URLSearchParams }) {
  const [typed, type] = useState(() => typedTrial(search, page.offered))
  const [begun] = useState(typed)
  const read = readTrial(typed, page.offered)
  const own = readTrial({ ...typed, ...asItStands(page) }, page.own)
  return (
    <>
      <LaboratoryForm offered={page.offered} typed={begun} errors={read.errors} onTyped={type} />
      <LaboratoryOutcome read={read} own={own} sections={page.own.sections} />
    </>
  )
}

/** The weights and the rule of the tender as it stands; its figures too, where it has them and the bids are for it. */
function asItStands({ own, inventedEnds, loaded }: LaboratoryPage): TypedTrial {
  const { floor, ceiling, mark, ...weights } = typedFrom({ ...own, bids: [] })
  const figures = inventedEnds || loaded ? {} : { floor, ceiling }
  return Object.fromEntries(
    Object.entries({ ...weights, mark, ...figures }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

function WhichBids({ page: { tender, past, loaded, inventedEnds, today } }: { page: LaboratoryPage }) {
  const here = `/cluster/tenders/${tender.id}/laboratory`
  return (
    <>
      <p className="govuk-body">
        {loaded
          ? `These are the bids of “${loaded}”, by letter, with its floor and ceiling. A section of the same title keeps its own points; every other takes the quality of the bid as a whole.`
          : 'These four bids are made up, between floor and ceiling and by the tender’s own weights. Change them as you like.'}{' '}
        Every section has one score here; lowest scores of single questions are not tried.
      </p>
      {inventedEnds && !loaded ? (
        <p className="govuk-body">
          The tender has no floor and ceiling yet. Those below are made up
          {today ? ' around what the schools pay today' : ''}.
        </p>
      ) : null}
      {past.length > 0 ? (
        <>
          <h2 className="govuk-heading-s">Or try bids that this cluster has judged</h2>
          <ul className="govuk-list">
            {loaded ? (
              <li>
                <a className="govuk-link" href={here}>
                  The made-up bids
                </a>
              </li>
            ) : null}
            {past.map(({ lotId, title }) => (
              <li key={lotId}>
                <a className="govuk-link" href={`${here}?past=${lotId}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
