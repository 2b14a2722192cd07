import { and, asc, eq } from 'drizzle-orm'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { openingShares, openings } from '#db/schema/bids.ts'
import type { EnvelopeKind } from '../domain/bid.ts'

/** One opening as far as it has come: the frozen list, and which holders have given their shares. Null before it begins. */
export async function openingOf(tenderId: string, kind: EnvelopeKind, on: Db | Tx = db()) {
  const [opening] = await on
    .select({ frozen: openings.frozen, startedAt: openings.startedAt, finishedAt: openings.finishedAt })
    .from(openings)
    .where(and(eq(openings.tenderId, tenderId), eq(openings.kind, kind)))
  if (!opening) return null
  const given = await on
    .select({ holder: openingShares.holder, givenAt: openingShares.givenAt })
    .from(openingShares)
    .where(and(eq(openingShares.tenderId, tenderId), eq(openingShares.kind, kind)))
    .orderBy(asc(openingShares.holder))
  return { ...opening, given }
}
