import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FormPage, SubmitButton } from '../../components/form.tsx'
import { useLiveForm } from '../../components/live-form.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { RegisterPerson } from '../../modules/identity/inputs.ts'
import { registerWording } from '../../modules/identity/ui/wording.ts'
import { registerPerson } from '../../modules/identity/use-cases/register-person.server.ts'
import { nextOf } from '../../platform/auth/own-path.ts'
import { countRegistration, signInWithPassword } from '../../platform/auth/sign-in.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async ({ actor, url }) => {
  const next = nextOf(url, '/start')
  if (actor.personId !== null) throw redirect(next)
  return { next }
})

export const action = act(
  'anyone',
  {
    save: async ({ ctx, request, url }, values) => {
      const person = RegisterPerson.parse(values)
      await countRegistration(request)
      await registerPerson.run(ctx, person)
      const { headers } = await signInWithPassword(request, person)
      return redirect(nextOf(url, '/start'), { headers })
    },
  },
  registerWording,
)

export const meta = () => [{ title: 'Register - Clusterbuy' }]

export default function RegisterPage() {
  const { next } = useLoaderData<typeof loader>()
  return (
    <PageMain>
      <FormPage
        {...useLiveForm(RegisterPerson)}
        title="Register"
        lead="An account is yours alone. You can act for several schools or companies from it."
      >
        <TextField name="name" label="Your name" hint="As colleagues and suppliers know you" autoComplete="name" />
        <TextField name="email" type="email" label="E-mail address" autoComplete="username" spellCheck={false} />
        <PasswordField
          name="password"
          label="Password"
          hint="12 characters or more. Three or four words that do not belong together are good"
          autoComplete="new-password"
        />
        <SubmitButton>Register</SubmitButton>
      </FormPage>
      <p className="govuk-body">
        Have you an account?{' '}
        <Link className="govuk-link" to={`/sign-in?next=${encodeURIComponent(next)}`}>
          Sign in
        </Link>
      </p>
    </PageMain>
  )
}
