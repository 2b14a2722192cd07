/** Something that happened, in the past tense of the use-case's verb. It is chained to the record it concerns. */
export type Event = {
  /** `module.happened`, for instance `tenders.published`. */
  readonly type: `${string}.${string}`
  /** The record whose chain keeps it: a tender, or the organisation it concerns. */
  readonly chain: string
  /** The row it is about. */
  readonly about: string
  /** Facts for the record: ids, digests, counts and dates. Never a name, an address, a price or a score. */
  readonly data?: Readonly<Record<string, unknown>>
}

export type Accepted<Value> = {
  readonly ok: true
  readonly value: Value
  readonly events: readonly [Event, ...Event[]]
}
export type RefusedDecision<Reason extends string> = { readonly ok: false; readonly reason: Reason }

/** What a rule answers: accepted with what follows and what is to be recorded, or refused with a named reason. */
export type Decision<Value, Reason extends string> = Accepted<Value> | RefusedDecision<Reason>

export function accept<Value>(value: Value, event: Event, ...more: Event[]): Accepted<Value> {
  return { ok: true, value, events: [event, ...more] }
}

export function refuse<Reason extends string>(reason: Reason): RefusedDecision<Reason> {
  return { ok: false, reason }
}
