import { redirect } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { FormPage, SubmitButton } from '../../components/form.tsx'
import { PageMain } from '../../components/page-layout.tsx'
import { TextField } from '../../components/text-field.tsx'
import { SecondFactor } from '../../modules/identity/inputs.ts'
import { signInWording } from '../../modules/identity/ui/wording.ts'
import { nextOf } from '../../platform/auth/own-path.ts'
import { signInWithCode } from '../../platform/auth/sign-in.server.ts'
import { act, page } from '../../platform/http/route.server.ts'

export const loader = page('anyone', async () => null)

export const action = act(
  'anyone',
  {
    save: async ({ request, url }, values) => {
      const headers = await signInWithCode(request, SecondFactor.parse(values).code)
      return redirect(nextOf(url, '/start'), { headers })
    },
  },
  signInWording,
)

export const meta = () => [{ title: 'Enter your code - Clusterbuy' }]

export default function SecondFactorPage() {
  return (
    <PageMain>
      <FormPage
        title="Enter your code"
        lead="Open your authenticator app and type the code that it shows for Clusterbuy."
      >
        <TextField
          name="code"
          label="Code"
          hint="6 digits. If your app is not at hand, type one of your backup codes"
          width={10}
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <SubmitButton>Continue</SubmitButton>
      </FormPage>
      <p className="govuk-body">
        <Link className="govuk-link" to="/sign-in">
          Begin again
        </Link>
      </p>
    </PageMain>
  )
}
