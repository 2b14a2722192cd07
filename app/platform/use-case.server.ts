import type { z } from 'zod'
import { db, type Tx } from '#db/client.server.ts'
import type { Decision } from '../kernel/decision.ts'
import { type ChainEntry, record } from '../modules/audit/chain.server.ts'
import type { Actor } from '../modules/identity/domain/actor.ts'
import { type Instant, instantOf, readClock } from './clock.server.ts'
import { isPlayground } from './env.server.ts'
import { enqueue } from './jobs/enqueue.server.ts'
import { NotFound, Refused, SecondFactorNeeded } from './refusals.ts'

/** Who asks. `at` fixes the time, only in a demonstration or a test. */
export type Ctx = { readonly actor: Actor; readonly at?: Date }
export type Step = Instant & { readonly actor: Actor; readonly tx: Tx }
export type Permission = boolean | 'second-factor'

/**
 * One verb, one transaction, one audit entry. `load` takes the locks; the clock is read after it, because a time read
 * before a lock may be past when the lock is had. Throwing rolls everything back.
 */
export function useCase<Shape extends z.ZodType, Facts, Value, Reason extends string>(spec: {
  name: `${string}.${string}`
  input: Shape
  load: (step: Omit<Step, 'now' | 'at'>, input: z.output<Shape>) => Promise<Facts | null>
  allow: (actor: Actor, facts: Facts) => Permission
  decide: (facts: Facts, now: Date, input: z.output<Shape>, actor: Actor) => Decision<Value, Reason>
  save: (step: Step, value: Value, entries: readonly ChainEntry[]) => Promise<void>
}) {
  async function within(tx: Tx, ctx: Ctx, raw: z.input<Shape>): Promise<Value> {
    const input: z.output<Shape> = spec.input.parse(raw)
    const facts = await spec.load({ actor: ctx.actor, tx }, input)
    const instant = ctx.at && isPlayground() ? instantOf(ctx.at) : await readClock(tx)
    const permission = facts !== null && spec.allow(ctx.actor, facts)
    if (facts === null || permission === false) throw new NotFound(spec.name)
    if (permission === 'second-factor') throw new SecondFactorNeeded(spec.name)
    const decision = spec.decide(facts, instant.now, input, ctx.actor)
    if (!decision.ok) throw new Refused(decision.reason)
    const entries = await record(tx, ctx.actor, instant, decision.events)
    const notices = decision.events.map((event, i) => ({
      key: `${event.chain}/${entries[i]?.seq}`,
      type: event.type,
      chain: event.chain,
      about: event.about,
      at: instant.at,
    }))
    // Sent together, so that whoever waits for our locks waits less. What `save` says is heard first: it names refusals.
    const saved = spec.save({ ...instant, actor: ctx.actor, tx }, decision.value, entries)
    const queued = enqueue(tx, notices)
    await Promise.allSettled([saved, queued])
    await saved
    await queued
    return decision.value
  }
  const run = (ctx: Ctx, raw: z.input<Shape>) => db().transaction((tx) => within(tx, ctx, raw))
  return { name: spec.name, input: spec.input, run, within }
}
