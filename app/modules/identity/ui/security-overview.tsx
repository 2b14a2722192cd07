import { Link } from '@remix-run/react'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { PostForm, SubmitButton } from '../../../components/form.tsx'
import { useFormState } from '../../../components/form-state.ts'
import { When } from '../../../components/moment.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { SummaryList, type SummaryRow } from '../../../components/summary-list.tsx'
import type { MySecurity } from '../queries/my-security.server.ts'
import { AddPasskey } from './passkey-buttons.tsx'

export type SecurityOverviewProps = {
  security: MySecurity
  /** This session was opened with a second factor. */
  secondFactor: boolean
  /** The page the visitor came from asks for a second factor. */
  needed: boolean
  /** Signed in a moment ago, as changing passkeys asks for. */
  fresh: boolean
  again: string
  /** An address of this page that shows one of its forms. */
  form: (name: string) => string
}

export function SecurityOverview({ security, secondFactor, needed, fresh, again, form }: SecurityOverviewProps) {
  const { hasApp, passkeys } = security
  const ways = hasApp || passkeys.length > 0
  return (
    <>
      <ErrorSummary state={useFormState('remove-passkey')} />
      <PageHeading title="Security" lead="How you sign in, and how we know that it is you." />
      {needed && !secondFactor ? <Needed ways={ways} again={again} form={form} /> : null}
      <SummaryList rows={rowsOf(security, form)} />
      <h2 className="govuk-heading-l">Passkeys</h2>
      <p className="govuk-body">
        A passkey lets your device sign you in with a fingerprint, a face or its PIN. It counts as password and second
        factor in one.
      </p>
      <Passkeys passkeys={passkeys} fresh={fresh} />
      {fresh ? <AddPasskey /> : <SignInAgain again={again} />}
    </>
  )
}

function Needed({ ways, again, form }: { ways: boolean; again: string; form: SecurityOverviewProps['form'] }) {
  return (
    <Notice tone="yours" title="The page you asked for needs a second factor">
      <p className="govuk-body">
        Scoring bids, opening them and running the service are done only by people who sign in with more than a
        password.
      </p>
      {ways ? (
        <Link className="govuk-button" to={again}>
          Sign in again with your second factor
        </Link>
      ) : (
        <Link className="govuk-button" to={form('app')}>
          Set up an authenticator app
        </Link>
      )}
    </Notice>
  )
}

function rowsOf({ email, hasApp }: MySecurity, form: SecurityOverviewProps['form']): SummaryRow[] {
  const change = (name: string, label: string, what: string) => ({ href: form(name), label, what })
  const rows: SummaryRow[] = [
    { key: 'E-mail address', value: email },
    { key: 'Password', value: 'Set', action: change('password', 'Change', 'password') },
  ]
  if (!hasApp)
    return [
      ...rows,
      { key: 'Authenticator app', value: 'Not set up', action: change('app', 'Set up', 'authenticator app') },
    ]
  return [
    ...rows,
    { key: 'Authenticator app', value: 'On', action: change('remove-app', 'Remove', 'authenticator app') },
    { key: 'Backup codes', value: 'Made', action: change('codes', 'Make new ones', 'in place of the backup codes') },
  ]
}

function Passkeys({ passkeys, fresh }: { passkeys: MySecurity['passkeys']; fresh: boolean }) {
  if (passkeys.length === 0) return <p className="govuk-body">You have no passkey yet.</p>
  return (
    <ul className="govuk-list govuk-list--spaced">
      {passkeys.map(({ id, name, addedAt }) => (
        <li key={id}>
          <strong>{name}</strong>
          {addedAt ? (
            <>
              , added <When at={addedAt} />
            </>
          ) : null}
          {fresh ? (
            <PostForm intent="remove-passkey" summary={false}>
              <SubmitButton tone="secondary" name="passkey" value={id}>
                Remove<span className="govuk-visually-hidden"> {name}</span>
              </SubmitButton>
            </PostForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const SignInAgain = ({ again }: { again: string }) => (
  <p className="govuk-body">
    To add or remove a passkey,{' '}
    <Link className="govuk-link" to={again}>
      sign in again
    </Link>
    . Then you have fifteen minutes.
  </p>
)
