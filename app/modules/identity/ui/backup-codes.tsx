import { Link } from '@remix-run/react'
import { PageHeading } from '../../../components/page-heading.tsx'

/** Shown only where they were made. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p className="govuk-body">
        Each one signs you in once when your app is not at hand. We show them only now: print this page, or keep them in
        a password manager, but not in the same place as the app.
      </p>
      <ul className="govuk-list" data-testid="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

export const NewBackupCodes = ({ codes, next }: { codes: readonly string[]; next: string }) => (
  <>
    <PageHeading caption="Security" title="Your new backup codes" />
    <BackupCodes codes={codes} />
    <Link className="govuk-button" to={next}>
      Continue
    </Link>
  </>
)
