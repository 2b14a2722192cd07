import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { accounts, organisations, people, seats, sessions, twoFactors } from '#db/schema/identity.ts'
import { Refused } from '../../platform/refusals.ts'
import type { FoundedOrganisation } from './domain/found-organisation.ts'
import type { NewPerson } from './domain/register-person.ts'
import type { EndedSeat, HeldSeat, NewSeat } from './domain/seats.ts'

const held = {
  id: seats.id,
  personId: seats.personId,
  organisationId: seats.organisationId,
  role: seats.role,
  from: seats.from,
  until: seats.until,
}

export async function emailTaken(tx: Tx, email: string): Promise<boolean> {
  const found = await tx.select({ id: people.id }).from(people).where(eq(people.email, email))
  return found.length > 0
}

export async function personExists(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.select({ id: people.id }).from(people).where(eq(people.id, id))
  return found.length > 0
}

/** Two people may ask for the same address at once: the constraint decides, in the same words as the rule. */
export async function addPerson(tx: Tx, person: NewPerson, passwordHash: string | null, at: Date): Promise<void> {
  const times = { createdAt: at, updatedAt: at }
  const added = await tx
    .insert(people)
    .values({ ...person, ...times })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id })
  if (added.length === 0) throw new Refused('email-taken')
  if (passwordHash === null) return
  await tx.insert(accounts).values({
    userId: person.id,
    accountId: person.id,
    providerId: 'credential',
    password: passwordHash,
    ...times,
  })
}

export type SealedSecondFactor = { readonly secret: string; readonly backupCodes: string }

export async function addSecondFactor(tx: Tx, personId: string, sealed: SealedSecondFactor): Promise<void> {
  await tx.insert(twoFactors).values({ userId: personId, ...sealed, verified: true, failedVerificationCount: 0 })
  await tx.update(people).set({ twoFactorEnabled: true }).where(eq(people.id, personId))
}

/** The body with everybody who has or had a seat in it. Locked, so that two people cannot both be the last to leave. */
export async function organisationWithSeats(tx: Tx, id: string) {
  const [organisation] = await tx
    .select({ id: organisations.id, kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, id))
    .for('no key update')
  if (!organisation) return null
  return { organisation, seats: await tx.select(held).from(seats).where(eq(seats.organisationId, id)) }
}

export async function seatById(tx: Tx, id: string): Promise<(HeldSeat & { organisationId: string }) | null> {
  const [seat] = await tx.select(held).from(seats).where(eq(seats.id, id))
  return seat ?? null
}

export async function addOrganisation(tx: Tx, { id, kind, name, seat }: FoundedOrganisation, at: Date): Promise<void> {
  await tx.insert(organisations).values({ id, kind, name, createdAt: at })
  if (seat !== null) await seatPerson(tx, seat)
}

export async function seatPerson(tx: Tx, seat: NewSeat): Promise<void> {
  await tx
    .insert(seats)
    .values({ ...seat, until: null })
    .onConflictDoUpdate({ target: seats.id, set: { from: seat.from, until: null } })
}

export async function closeSeat(tx: Tx, { id, until }: EndedSeat): Promise<void> {
  await tx.update(seats).set({ until }).where(eq(seats.id, id))
  await tx.update(sessions).set({ seatId: null }).where(eq(sessions.seatId, id))
}

export async function sessionOwner(tx: Tx, sessionId: string): Promise<string | null> {
  const [session] = await tx.select({ personId: sessions.userId }).from(sessions).where(eq(sessions.id, sessionId))
  return session?.personId ?? null
}

export async function moveSession(tx: Tx, sessionId: string, seatId: string): Promise<void> {
  await tx.update(sessions).set({ seatId }).where(eq(sessions.id, sessionId))
}
