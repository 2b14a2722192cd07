import type { Event } from '../../../kernel/decision.ts'
import type { Actor } from '../../identity/domain/actor.ts'

/**
 * The exact text that a chain entry hashes: who acted, as ids without names, what it is about, and the event's facts.
 * Keys keep this order; the text is stored and never written again from its parts.
 */
export function entryBody(actor: Actor, event: Event): string {
  return JSON.stringify({
    by: actor.personId,
    seat: actor.seat?.id ?? null,
    about: event.about,
    data: event.data ?? {},
  })
}
