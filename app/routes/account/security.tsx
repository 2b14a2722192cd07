import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageMain } from '../../components/page-layout.tsx'
import { AppCode, ChangePassword, RemovePasskey, WithPassword } from '../../modules/identity/inputs.ts'
import { mySecurity } from '../../modules/identity/queries/my-security.server.ts'
import { AppSetup } from '../../modules/identity/ui/app-setup.tsx'
import { NewBackupCodes } from '../../modules/identity/ui/backup-codes.tsx'
import { ChangePasswordForm, NewCodes, RemoveApp } from '../../modules/identity/ui/security-forms.tsx'
import { SecurityOverview } from '../../modules/identity/ui/security-overview.tsx'
import { securityWording } from '../../modules/identity/ui/wording.ts'
import { nextOf } from '../../platform/auth/own-path.ts'
import {
  beginApp,
  changePassword,
  confirmApp,
  isFresh,
  newBackupCodes,
  removeApp,
  removePasskey,
} from '../../platform/auth/second-factor.server.ts'
import { act, page } from '../../platform/http/route.server.ts'
import { readSession } from '../../platform/session.server.ts'

const HERE = '/account/security'

export const loader = page('signed-in', async ({ actor, request, url }) => {
  const session = await readSession(request)
  return {
    security: await mySecurity(actor.personId ?? ''),
    secondFactor: actor.secondFactor,
    fresh: session !== null && isFresh(session, Date.now()),
    needed: url.searchParams.has('needed'),
    shown: url.searchParams.get('form'),
    next: nextOf(url, HERE),
  }
})

/** Stays on the page and shows something once. It sets no cookie: without script the page is built with the old ones. */
const answer = (shown: object) => Response.json({ errors: {}, values: {}, ...shown })

export const action = act(
  'signed-in',
  {
    begin: async ({ request }, values) => {
      const { key, backupCodes } = await beginApp(request, WithPassword.parse(values).password)
      return answer({ values: { intent: 'confirm', key, spare: backupCodes.join(' ') } })
    },
    confirm: async ({ request, url }, values) =>
      redirect(nextOf(url, HERE), { headers: await confirmApp(request, AppCode.parse(values).code) }),
    codes: async ({ request }, values) =>
      answer({ backupCodes: await newBackupCodes(request, WithPassword.parse(values).password) }),
    'remove-app': async ({ request }, values) =>
      redirect(HERE, { headers: await removeApp(request, WithPassword.parse(values).password) }),
    password: async ({ actor, request }, values) => {
      const { email } = await mySecurity(actor.personId ?? '')
      return redirect(HERE, { headers: await changePassword(request, { ...ChangePassword.parse(values), email }) })
    },
    'remove-passkey': async ({ request }, values) => {
      await removePasskey(request, RemovePasskey.parse(values).passkey)
      return HERE
    },
  },
  securityWording,
)

export const meta = () => [{ title: 'Security - Clusterbuy' }]

type Answer = { backupCodes?: readonly string[] }

function Shown() {
  const { shown, next, ...facts } = useLoaderData<typeof loader>()
  const { backupCodes } = (useActionData<typeof action>() ?? {}) as Answer
  const onward = encodeURIComponent(next)
  if (backupCodes) return <NewBackupCodes codes={backupCodes} next={next} />
  if (shown === 'app') return <AppSetup email={facts.security.email} />
  if (shown === 'codes') return <NewCodes />
  if (shown === 'remove-app') return <RemoveApp />
  if (shown === 'password') return <ChangePasswordForm />
  const form = (name: string) => `${HERE}?form=${name}&next=${onward}`
  return <SecurityOverview {...facts} again={`/sign-in?again=1&next=${onward}`} form={form} />
}

export default function SecurityPage() {
  return (
    <PageMain>
      <Shown />
    </PageMain>
  )
}
