import { Link } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import type { Workspace } from '../queries/tender-workspace.server.ts'

/** Why a part cannot be changed here: it is published, or it is for the manager to change. Nothing when it can. */
export function FrozenNote({ tender, open, mayRun }: Workspace) {
  if (!open)
    return (
      <Notice title="These terms are frozen">
        <p className="govuk-body">
          They were published, and stay as they are.{' '}
          <Link to={`/tenders/${tender.id}`}>Read the tender as suppliers do</Link>.
        </p>
      </Notice>
    )
  return mayRun ? null : <Notice title="You can read this">Only the cluster’s manager can change it.</Notice>
}

export const canEdit = ({ open, mayRun }: Workspace): boolean => open && mayRun
