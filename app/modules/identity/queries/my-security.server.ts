import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { passkeys, people } from '#db/schema/identity.ts'

export type MySecurity = {
  readonly email: string
  readonly hasApp: boolean
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly addedAt: Date | null }[]
}

/** How this person signs in: whether with an app's codes, and with which passkeys. */
export async function mySecurity(personId: string): Promise<MySecurity> {
  const rows = await db()
    .select({
      email: people.email,
      hasApp: people.twoFactorEnabled,
      id: passkeys.id,
      name: passkeys.name,
      addedAt: passkeys.createdAt,
    })
    .from(people)
    .leftJoin(passkeys, eq(passkeys.userId, people.id))
    .where(eq(people.id, personId))
    .orderBy(asc(passkeys.createdAt))
  const own = rows.flatMap(({ id, name, addedAt }) => (id === null ? [] : [{ id, name: name ?? 'Passkey', addedAt }]))
  return { email: rows[0]?.email ?? '', hasApp: rows[0]?.hasApp ?? false, passkeys: own }
}
