import { Link } from '@remix-run/react'

export type PaginationProps = {
  /** What is listed, in the plural: "tenders". */
  what: string
  from: number
  to: number
  /** Left out when the total is not known. */
  total?: number | undefined
  previousHref?: string | undefined
  nextHref?: string | undefined
}

/** How many there are, which of them these are, and the way to the others. */
export function Pagination({ what, from, to, total, previousHref, nextHref }: PaginationProps) {
  const number = (count: number) => count.toLocaleString('en-GB')
  return (
    <nav className="cb-pages" aria-label="Pages">
      <p className="cb-pages__count">
        {number(from)} to {number(to)}
        {total === undefined ? '' : ` of ${number(total)}`} {what}
      </p>
      {previousHref ? (
        <Link to={previousHref} rel="prev" className="cb-pages__link">
          Previous<span className="govuk-visually-hidden"> page</span>
        </Link>
      ) : null}
      {nextHref ? (
        <Link to={nextHref} rel="next" className="cb-pages__link">
          Next<span className="govuk-visually-hidden"> page</span>
        </Link>
      ) : null}
    </nav>
  )
}
