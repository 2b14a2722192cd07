import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FormPage, SubmitButton } from '../../components/form.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { SignIn } from '../../modules/identity/inputs.ts'
import { SignInByPasskey } from '../../modules/identity/ui/passkey-buttons.tsx'
import { signInWording } from '../../modules/identity/ui/wording.ts'
import { nextOf } from '../../platform/auth/own-path.ts'
import { signInWithPassword } from '../../platform/auth/sign-in.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async ({ actor, url }) => {
  const next = nextOf(url, '/start')
  if (actor.personId !== null && !url.searchParams.has('again')) throw redirect(next)
  return { next }
})

export const action = act(
  'anyone',
  {
    save: async ({ request, url }, values) => {
      const next = nextOf(url, '/start')
      const { codeNeeded, headers } = await signInWithPassword(request, SignIn.parse(values))
      return redirect(codeNeeded ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next, { headers })
    },
  },
  signInWording,
)

export const meta = () => [{ title: 'Sign in - Clusterbuy' }]

export default function SignInPage() {
  const { next } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <FormPage title="Sign in">
        <TextField name="email" type="email" label="E-mail address" autoComplete="username" spellCheck={false} />
        <PasswordField name="password" label="Password" />
        <SubmitButton>Sign in</SubmitButton>
      </FormPage>
      <SignInByPasskey next={next} />
      <p className="govuk-body">
        No account yet?{' '}
        <Link className="govuk-link" to={`/register?next=${encodeURIComponent(next)}`}>
          Register
        </Link>
      </p>
    </PageMain>
  )
}
