import { FormPage, Hidden, PostForm, SubmitButton } from '../../../components/form.tsx'
import { useFormState } from '../../../components/form-state.ts'
import { PageHeading } from '../../../components/page-heading.tsx'
import { PasswordField } from '../../../components/password-field.tsx'
import { QrCode } from '../../../components/qr-code.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { BackupCodes } from './backup-codes.tsx'

const groups = (key: string) => key.match(/.{1,4}/g)?.join(' ') ?? key

const addressOf = (email: string, key: string) =>
  `otpauth://totp/${encodeURIComponent(`Clusterbuy:${email}`)}?secret=${encodeURIComponent(key)}&issuer=Clusterbuy`

/** Setting up an authenticator app: first the password, then the key and a first code from the app. */
export function AppSetup({ email }: { email: string }) {
  const { values } = useFormState()
  const key = typeof values.key === 'string' && /^[A-Z2-7]{16,128}$/.test(values.key) ? values.key : null
  const spare = typeof values.spare === 'string' ? values.spare : ''
  if (key !== null) return <ConfirmApp email={email} appKey={key} spare={spare} />
  return (
    <FormPage
      intent="begin"
      caption="Security"
      title="Set up an authenticator app"
      lead="An app on your telephone or computer shows a new code every half minute. With it, nobody signs in as you with your password alone."
    >
      <p className="govuk-body">
        Any app for such codes will do. If you have none, ask whoever looks after your computers.
      </p>
      <PasswordField
        name="password"
        label="Your password"
        hint="We ask again so that nobody else does this in your place"
      />
      <SubmitButton>Continue</SubmitButton>
    </FormPage>
  )
}

function ConfirmApp({ email, appKey, spare }: { email: string; appKey: string; spare: string }) {
  return (
    <PostForm intent="confirm">
      <PageHeading caption="Security" title="Connect your app" />
      <h2 className="govuk-heading-m">1. Add Clusterbuy to the app</h2>
      <p className="govuk-body">
        Choose “enter a key” in the app and type this one. Spaces do not matter. The kind is “time based”.
      </p>
      <QrCode text={addressOf(email, appKey)} label="Code for the camera of your app. The key below says the same." />
      <p className="govuk-inset-text">
        <code>{groups(appKey)}</code>
      </p>
      <p className="govuk-body">
        If the app is on this device, you can{' '}
        <a className="govuk-link" href={addressOf(email, appKey)}>
          open it with the key
        </a>
        .
      </p>
      <h2 className="govuk-heading-m">2. Keep the backup codes</h2>
      <BackupCodes codes={spare.split(' ').filter(Boolean)} />
      <Hidden name="spare" value={spare} />
      <h2 className="govuk-heading-m">3. Type the code that the app shows</h2>
      <Hidden name="key" value={appKey} />
      <TextField name="code" label="6-digit code" width={5} inputMode="numeric" autoComplete="one-time-code" />
      <SubmitButton>Confirm and turn on</SubmitButton>
    </PostForm>
  )
}
