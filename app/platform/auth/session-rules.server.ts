import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { isPlayground } from '../env.server.ts'
import { spendAttempt } from './attempts.server.ts'

/** A code is good for its half minute and the ones beside it; it is remembered longer than that. */
const ONCE = { tries: 1, seconds: 180 }
const APP_CODE = '/two-factor/verify-totp'

/** What the library leaves open: a code counts once, and a new session ends the one it came from. */
const afterSignIn = createAuthMiddleware(async (ctx) => {
  const { newSession, internalAdapter, authCookies, secret } = ctx.context
  if (!newSession) return
  const { token, userId } = newSession.session
  if (ctx.path === APP_CODE && !(await spendAttempt([APP_CODE, userId, String(ctx.body?.code)], ONCE))) {
    await internalAdapter.deleteSession(token)
    deleteSessionCookie(ctx)
    ctx.context.setNewSession(null)
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'This code has been used.' })
  }
  const before = await ctx.getSignedCookie(authCookies.sessionToken.name, secret)
  if (before && before !== token) await internalAdapter.deleteSession(before)
})

/** Another name for the same session, as after a change of whom it acts for. It lives no longer and proves no more. */
const renewSession = createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true }, async (ctx) => {
  const found = await getSessionFromCtx(ctx)
  if (!found) throw new APIError('UNAUTHORIZED')
  const { token, createdAt, expiresAt, seatId, provedBy } = found.session as typeof found.session & {
    seatId: string | null
    provedBy: string
  }
  const kept = { createdAt, expiresAt, seatId, provedBy }
  const session = await ctx.context.internalAdapter.createSession(found.user.id, false, kept, true)
  const maxAge = Math.max(1, Math.floor((new Date(expiresAt).getTime() - Date.now()) / 1000))
  await setSessionCookie(ctx, { session, user: found.user }, false, { maxAge })
  await ctx.context.internalAdapter.deleteSession(token)
  return ctx.json({ renewed: true })
})

const becomePerson = createAuthEndpoint.serverOnly(
  { method: 'POST', requireHeaders: true, body: z.object({ personId: z.uuid() }) },
  async (ctx) => {
    const user = isPlayground() ? await ctx.context.internalAdapter.findUserById(ctx.body.personId) : null
    if (!user) throw new APIError('NOT_FOUND')
    const session = await ctx.context.internalAdapter.createSession(user.id, false, { provedBy: 'demonstration' })
    await setSessionCookie(ctx, { session, user })
    return ctx.json({ became: user.id })
  },
)

/** Stands last among the plugins: what it sees as the new session is what really was given. */
export const sessionRules = () =>
  ({
    id: 'clusterbuy-session-rules',
    endpoints: { renewSession, becomePerson },
    hooks: { after: [{ matcher: () => true, handler: afterSignIn }] },
  }) satisfies BetterAuthPlugin
