import { type Actor, actsFor } from '#app/modules/identity/domain/actor.ts'

/** A file is staged and taken back by those who act for the body it belongs to. */
export const mayStage = (actor: Actor, facts: { readonly organisationId: string }): boolean =>
  actsFor(actor, facts.organisationId)
