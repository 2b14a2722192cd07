import { randomBytes } from 'node:crypto'
import { completeOpening } from '#app/modules/bids/complete-opening.server.ts'
import { openedPrices } from '#app/modules/bids/queries/opened-prices.server.ts'
import { openingOf } from '#app/modules/bids/queries/opening-of.server.ts'
import { beginOpening } from '#app/modules/bids/use-cases/begin-opening.server.ts'
import { finishOpening } from '#app/modules/bids/use-cases/finish-opening.server.ts'
import { giveShares } from '#app/modules/bids/use-cases/give-shares.server.ts'
import { releaseGate } from '#app/modules/bids/use-cases/release-gate.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { advanceTender } from '#app/modules/tenders/use-cases/advance-stage.server.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { reportFacts } from '../queries/evaluation-report.server.ts'
import { howSure } from '../queries/how-sure.server.ts'
import { clusterResult } from '../queries/result-page.server.ts'
import { resultRows } from '../queries/result-rows.server.ts'
import { computeResults } from '../use-cases/compute-results.server.ts'
import { asManager, type Evaluation, happens } from './play-walk.ts'

type Attempts = Readonly<Record<string, () => Promise<unknown>>>

/** What somebody could do to have the prices, or a result from them, before quality is locked. */
function attemptsOn(of: Evaluation): Attempts {
  const { told, tenderId, bidIds } = of
  const at = workingMoment(told.world.anchor, -10, '10:00')
  const holder = (key: 'margaret' | 'janet'): Ctx => told.world.as(key, at)
  const service: Ctx = { actor: theService, at }
  const price = { tenderId, kind: 'price' as const }
  const shares = bidIds.map(() => randomBytes(33).toString('base64')).join(',')
  const content = { kind: 'price' as const, prices: { rental: '1.00' } }
  const opened = bidIds.map((bidId) => ({ bidId, intact: true, note: '', content }))
  return {
    'a holder begins to open the prices': () => beginOpening.run(holder('margaret'), price),
    'a holder gives shares': () => giveShares.run(holder('margaret'), { ...price, shares }),
    'another holder gives shares': () => giveShares.run(holder('janet'), { ...price, shares }),
    'a holder asks for the gate': () => releaseGate.run(holder('janet'), price),
    'the service asks for the gate': () => releaseGate.run(service, price),
    'the service opens every envelope': () => completeOpening(service, price),
    'the service brings prices of its own': () => finishOpening.run(service, { ...price, opened }),
    'the tender is moved on past the lock': () => advanceTender.run(service, { tenderId, to: 'price-opened' }),
    'the service compares': () => computeResults.run(service, { tenderId }),
    'the manager compares': () => computeResults.run({ ...asManager(of), at }, { tenderId }),
    'the manager reads the report': () => reportFacts(asManager(of).actor, tenderId),
  }
}

/** Which of them came through, and how many were tried. */
export async function triedEarly(of: Evaluation): Promise<{ tried: number; cameThrough: string[] }> {
  const cameThrough: string[] = []
  const attempts = Object.entries(attemptsOn(of))
  for (const [name, attempt] of attempts) if (await happens(attempt())) cameThrough.push(name)
  return { tried: attempts.length, cameThrough }
}

/** Everything that there is to read of prices and results: nothing, until the prices are open. */
export async function readOfPrices(of: Evaluation): Promise<unknown[]> {
  const { tenderId } = of
  const { actor } = asManager(of)
  return [
    await openingOf(tenderId, 'price'),
    ...(await openedPrices(tenderId)),
    ...(await resultRows(tenderId)),
    ...(await clusterResult(actor, tenderId)).lots,
    ...(await howSure(actor, tenderId)).lots,
  ].filter((found) => found !== null)
}
