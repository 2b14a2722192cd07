import { asc, eq } from 'drizzle-orm'
import type { KeySet } from '#app/platform/seal/key-set.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { keySets } from '#db/schema/tenders.ts'

export type KeySetInForce = KeySet & {
  readonly kind: 'quality' | 'price'
  readonly fingerprint: string
  /** The gate's private half, which `gateContext` and the gates' master key unwrap. */
  readonly gateWrapped: Uint8Array
}

/** What each kind of envelope of a tender is sealed to; empty before publication. */
export async function keySetsOf(tenderId: string, on: Db | Tx = db()): Promise<KeySetInForce[]> {
  const rows = await on
    .select()
    .from(keySets)
    .where(eq(keySets.tenderId, tenderId))
    .orderBy(asc(keySets.kind), asc(keySets.version))
  return rows.map(({ gateRecipient: gate, kind, version, threshold, holders, fingerprint, gateWrapped }) => ({
    kind,
    version,
    threshold,
    gate,
    holders,
    fingerprint,
    gateWrapped,
  }))
}
