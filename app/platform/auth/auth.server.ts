import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { db } from '#db/client.server.ts'
import * as tables from '#db/schema/identity.ts'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { onlyVerifiedUsers } from './passkey-rules.server.ts'
import { proofOf } from './proof.ts'
import { sessionRules } from './session-rules.server.ts'

const WORKING_DAY = 12 * 60 * 60
/** How long after signing in a passkey may be added or removed without signing in again. */
export const FRESH_SECONDS = 15 * 60

/** What the library asks for under its own names, kept in our tables. */
const schema = {
  user: tables.people,
  session: tables.sessions,
  account: tables.accounts,
  verification: tables.verifications,
  twoFactor: tables.twoFactors,
  passkey: tables.passkeys,
  rateLimit: tables.rateLimits,
}

/** A fault without its own words, which may quote an e-mail address or a whole statement. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const cause: unknown = fault.cause
  return cause instanceof Error && 'code' in cause ? `${fault.name} ${String(cause.code)}` : fault.name
}

function build() {
  const { PUBLIC_URL, SECRET } = env()
  const { protocol, hostname, origin } = new URL(PUBLIC_URL)
  const secure = protocol === 'https:'
  return betterAuth({
    appName: 'Clusterbuy',
    baseURL: origin,
    basePath: '/api/auth',
    secret: SECRET,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...more) => log.error({ faults: more.map(kindOf) }, message) },
    database: drizzleAdapter(db(), { provider: 'pg', schema, transaction: true }),
    // Accounts are made by the use-case register-person, which records it.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: {
      expiresIn: WORKING_DAY,
      disableSessionRefresh: true,
      freshAge: FRESH_SECONDS,
      additionalFields: {
        seatId: { type: 'string', required: false, input: false },
        provedBy: { type: 'string', required: false, input: false },
      },
    },
    // Generous for a network, because a whole school shares one; what holds for one account is in sign-in.server.ts.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: 60 }, '/two-factor/*': { window: 60, max: 60 } },
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      // The library knows only __Secure-; __Host- also forbids a sibling site to set our cookie.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-clusterbuy' : 'clusterbuy',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({ data: { provedBy: proofOf(context?.path, session.provedBy) } }),
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Clusterbuy', accountLockout: { maxFailedAttempts: 10, durationSeconds: 300 } }),
      passkey({ rpID: hostname, rpName: 'Clusterbuy', origin, ...onlyVerifiedUsers }),
      sessionRules(),
    ],
  })
}

let known: ReturnType<typeof build> | undefined

/** Signing in, built from the settings on first use. */
export function auth() {
  known ??= build()
  return known
}
