/** What a person showed to get a session. */
export type Proof = 'password' | 'app-code' | 'backup-code' | 'passkey' | 'demonstration'

const byPath: Readonly<Record<string, Proof>> = {
  '/two-factor/verify-totp': 'app-code',
  '/two-factor/verify-backup-code': 'backup-code',
  '/passkey/verify-authentication': 'passkey',
}

const known: readonly string[] = ['password', 'app-code', 'backup-code', 'passkey', 'demonstration'] satisfies Proof[]

/**
 * A session reached over an address proves what that address checks, and no more than a password if it is not listed;
 * what an older session proved is never carried over to it. Only our own calls, which have no address, say it themselves.
 */
export function proofOf(path: string | undefined, said: unknown): Proof {
  if (path?.startsWith('/')) return byPath[path] ?? 'password'
  return known.includes(String(said)) ? (said as Proof) : 'password'
}

/** Whether such a session counts as signed in with a second factor. */
export function isSecondFactor(proof: Proof, has: { readonly app: boolean; readonly passkey: boolean }): boolean {
  switch (proof) {
    case 'password':
      return false
    case 'app-code':
    case 'backup-code':
      return has.app
    case 'passkey':
      return has.passkey
    case 'demonstration':
      return has.app || has.passkey
  }
}
