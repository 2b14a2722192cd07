import { lockChain } from '#app/modules/audit/chain.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Tx } from '#db/client.server.ts'
import { runFor } from '../domain/lots-run.ts'
import type { NumberedLot, RankedOffer } from '../domain/lots-together.ts'
import { lotOffers } from '../queries/lot-offers.server.ts'
import { type Asked, lotsAsked, lotsWithOffers } from '../queries/lots-asked.server.ts'
import { holdRun, keepQuestions, lotsRunsOf } from '../store/lots-runs.server.ts'

export type TakenUp = {
  readonly runId: string
  readonly limitSeconds: number
  readonly asked: Asked
  readonly lots: readonly NumberedLot[]
  readonly offers: readonly RankedOffer[]
}

/** Keeps what is to be worked out for the bids that are in now, and takes up the first of it that nobody has. */
export async function takeUpRun(tx: Tx, tenderId: string, mayHold: boolean): Promise<TakenUp | 'later' | null> {
  await lockChain(tx, tenderId)
  const terms = await termsOf(tenderId, tx)
  if (!terms || (terms.stage !== 'price-opened' && terms.stage !== 'recommended')) return null
  const offers = await lotOffers(terms, tx)
  const asked = lotsAsked(terms, offers, await lotsRunsOf(tx, tenderId))
  const { now } = await readClock(tx)
  await keepQuestions(tx, tenderId, asked, { limitSeconds: env().LOTS_SECONDS, now })
  const runs = await lotsRunsOf(tx, tenderId)
  const open = asked.flatMap((one) => {
    const run = runFor(runs, one)
    return run?.status === 'working' ? [{ asked: one, run }] : []
  })
  if (open.length > 0 && !mayHold) return 'later'
  for (const { asked: one, run } of open)
    if (await holdRun(tx, run.id)) {
      const { id: runId, limitSeconds } = run
      return { runId, limitSeconds, asked: one, lots: lotsWithOffers(terms, offers), offers }
    }
  return null
}
