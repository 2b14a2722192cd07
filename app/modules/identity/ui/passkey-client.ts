/** Loaded on the first press, because few people need it and it is the only thing here that needs script. */
async function client() {
  const [{ createAuthClient }, { passkeyClient }] = await Promise.all([
    import('better-auth/client'),
    import('@better-auth/passkey/client'),
  ])
  return createAuthClient({ plugins: [passkeyClient()] })
}

type Answer = { readonly error: { readonly status?: number; readonly code?: string } | null }

const sentences: Readonly<Record<string, string>> = {
  NOT_VERIFIED_ON_DEVICE:
    'This device did not check who you are. Use a passkey that asks for your fingerprint, your face or a PIN.',
  SESSION_NOT_FRESH: 'To add a passkey you must have signed in within the last fifteen minutes. Sign in again.',
  PREVIOUSLY_REGISTERED: 'This device already has a passkey for you.',
}

const sentenceOf = ({ error }: Answer): string | null =>
  error && (sentences[error.code ?? ''] ?? 'That did not work, or it was cancelled. Try again, or use your password.')

/** Null when signed in, otherwise what to say. */
export async function signInByPasskey(): Promise<string | null> {
  return sentenceOf(await (await client()).signIn.passkey())
}

/** Null when added, otherwise what to say. */
export async function addPasskey(name: string): Promise<string | null> {
  return sentenceOf(await (await client()).passkey.addPasskey({ name }))
}
