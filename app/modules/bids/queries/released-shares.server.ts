import { db } from '#db/client.server.ts'
import type { EnvelopeKind } from '../domain/bid.ts'
import { sharesOf } from '../store/openings.server.ts'

/** The shares that holders have given, by holder and then by envelope. Only for an opening whose gate was released. */
export const releasedShares = (tenderId: string, kind: EnvelopeKind, holders: readonly number[]) =>
  sharesOf(db(), tenderId, kind, holders)
