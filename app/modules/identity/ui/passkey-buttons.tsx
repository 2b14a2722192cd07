import { useRevalidator } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { TextField } from '../../../components/text-field.tsx'
import { addPasskey, signInByPasskey } from './passkey-client.ts'

/** One passkey ceremony at a time: whether it runs, and what to say when it failed. */
function useCeremony() {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const run = async (ceremony: () => Promise<string | null>, done: () => void) => {
    if (busy) return
    setBusy(true)
    const said = await ceremony().catch(() => 'We could not reach the service. Try again.')
    setFault(said)
    setBusy(false)
    if (said === null) done()
  }
  return { busy, fault, run }
}

const Fault = ({ children }: { children: string | null }) => (
  <p className="govuk-error-message" role="alert">
    {children}
  </p>
)

export function SignInByPasskey({ next }: { next: string }) {
  const { busy, fault, run } = useCeremony()
  return (
    <div className="cb-script-only">
      <h2 className="govuk-heading-m">Sign in without a password</h2>
      <p className="govuk-body">If you have added a passkey, your device can sign you in.</p>
      <Fault>{fault}</Fault>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={busy}
        onClick={() => void run(signInByPasskey, () => window.location.assign(next))}
      >
        Sign in with a passkey
      </button>
    </div>
  )
}

export function AddPasskey() {
  const { busy, fault, run } = useCeremony()
  const { revalidate } = useRevalidator()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('passkey-name')).trim() || 'Passkey'
    void run(
      () => addPasskey(name.slice(0, 60)),
      () => {
        form.reset()
        revalidate()
      },
    )
  }
  return (
    <form className="cb-script-only" onSubmit={submit}>
      <Fault>{fault}</Fault>
      <TextField
        name="passkey-name"
        label="Name of the new passkey"
        hint="For instance: work laptop"
        width={20}
        optional
      />
      <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={busy}>
        Add a passkey
      </button>
    </form>
  )
}
