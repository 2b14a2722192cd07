import { Link } from '@remix-run/react'
import { When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import type { followedTenders } from '../queries/followers.server.ts'

/** The tenders a company asked to be told of. */
export const FollowedList = ({ tenders }: { tenders: Awaited<ReturnType<typeof followedTenders>> }) =>
  tenders.length === 0 ? (
    <EmptyState title="You follow no tender">
      On the page of a tender choose “Be told of answers and changes”, and it is listed here.
    </EmptyState>
  ) : (
    <ul className="govuk-list">
      {tenders.map(({ id, title, closesAt }) => (
        <li key={id}>
          <Link to={`/tenders/${id}`}>{title}</Link>
          {closesAt ? (
            <>
              , bids until <When at={closesAt} />
            </>
          ) : null}
          .{' '}
          <Link to={`/supplier/tenders/${id}/follow`}>
            Stop following<span className="govuk-visually-hidden"> {title}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
