import { z } from 'zod'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import { useCase } from '#app/platform/use-case.server.ts'
import { finishOpening as decide } from '../domain/finish-opening.ts'
import type { OpenedEnvelope } from '../open-one.server.ts'
import { openingFacts } from '../opening-facts.server.ts'
import { mayGoOn } from '../policy.ts'
import * as store from '../store/openings.server.ts'
import { keepContent } from '../store.server.ts'

const Opened = z.object({
  tenderId: z.uuid(),
  kind: z.enum(['quality', 'price']),
  opened: z.array(z.custom<OpenedEnvelope>()),
})

/** Results, contents, letters and the tender's new stage: all of it or nothing. */
export const finishOpening = useCase({
  name: 'bids.finish-opening',
  input: Opened,
  load: async ({ tx }, { tenderId, kind }) => {
    const facts = await openingFacts(tx, tenderId, kind)
    const bidIds = facts?.opening?.frozen.map(({ bidId }) => bidId) ?? []
    return facts && { ...facts, drawn: await store.drawn(tx, bidIds) }
  },
  allow: (actor, facts) => mayGoOn(actor, facts),
  decide: (facts, now, { opened }) => {
    const outcomes = opened.map(({ bidId, intact, note }) => ({ bidId, intact, note }))
    const decision = decide(facts, now, outcomes)
    return decision.ok ? { ...decision, value: { ...decision.value, opened } } : decision
  },
  save: async ({ tx, actor, now }, { opened, ...finished }) => {
    const { tenderId, kind } = finished
    // The stage first: until it has moved, triggers let nothing out of the envelopes into a row.
    const to = kind === 'quality' ? 'opened' : 'price-opened'
    await advanceTender.within(tx, { actor, at: now }, { tenderId, to })
    for (const { bidId, content } of opened) if (content) await keepContent(tx, bidId, content)
    await store.finish(tx, finished)
  },
})
