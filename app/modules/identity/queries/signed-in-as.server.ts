import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { type Db, db } from '#db/client.server.ts'
import { organisations, passkeys, people, seats, sessions } from '#db/schema/identity.ts'
import { isSecondFactor, type Proof } from '../../../platform/auth/proof.ts'
import type { Actor } from '../domain/actor.ts'

export type SignedIn = {
  readonly actor: Actor & { readonly personId: string }
  readonly sessionId: string
  readonly provedBy: Proof
  /** When the person signed in. */
  readonly since: Date
}

/** Today in London, by the clock of every decision. */
const today = sql`(app_now() at time zone 'Europe/London')::date`

export const isCurrentSeat = and(lte(seats.from, today), or(isNull(seats.until), gt(seats.until, today)))

const prepared = new WeakMap<Db, ReturnType<typeof statement>>()

/** A session ends by the server's own clock: moving a demonstration's clock signs nobody out. */
const statement = (on: Db) =>
  on
    .select({
      sessionId: sessions.id,
      since: sessions.createdAt,
      provedBy: sessions.provedBy,
      personId: people.id,
      name: people.name,
      hasApp: people.twoFactorEnabled,
      hasPasskey: sql<boolean>`exists (select from ${passkeys} where ${passkeys.userId} = ${people.id})`,
      seatId: seats.id,
      role: seats.role,
      organisationId: organisations.id,
      organisationName: organisations.name,
      kind: organisations.kind,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .leftJoin(seats, and(eq(seats.personId, people.id), isCurrentSeat))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(eq(sessions.token, sql.placeholder('token')), sql`${sessions.expiresAt} > clock_timestamp()`))
    .orderBy(
      sql`${seats.id} = ${sessions.seatId} desc nulls last`,
      asc(seats.from),
      asc(organisations.name),
      asc(seats.role),
    )
    .limit(1)
    .prepare('signed_in_as')

/** Who this session's token stands for, and the seat they act from: the one they took, otherwise the first they have. */
export async function signedInAs(token: string): Promise<SignedIn | null> {
  const on = db()
  const query = prepared.get(on) ?? statement(on)
  prepared.set(on, query)
  const [row] = await query.execute({ token })
  if (!row) return null
  const { sessionId, provedBy, since, personId, name } = row
  const secondFactor = isSecondFactor(provedBy, { app: row.hasApp, passkey: row.hasPasskey })
  return { sessionId, provedBy, since, actor: { personId, name, seat: seatOf(row), secondFactor } }
}

type Row = Awaited<ReturnType<ReturnType<typeof statement>['execute']>>[number]

function seatOf({ seatId: id, role, organisationId, organisationName, kind }: Row): Actor['seat'] {
  if (id === null || role === null || organisationId === null || organisationName === null || kind === null) return null
  return { id, role, organisationId, organisationName, kind }
}
