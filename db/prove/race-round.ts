import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { londonDate, londonTime } from '#app/kernel/london-time.ts'
import { beginOpening } from '#app/modules/bids/use-cases/begin-opening.server.ts'
import { submitBid } from '#app/modules/bids/use-cases/submit-bid.server.ts'
import { withdrawBid } from '#app/modules/bids/use-cases/withdraw-bid.server.ts'
import { extendDeadline } from '#app/modules/tenders/use-cases/extend-deadline.server.ts'
import { Refused } from '#app/platform/refusals.ts'
import type { Ctx } from '#app/platform/use-case.server.ts'
import { db } from '../client.server.ts'
import { clockShift, setClock } from '../movable-clock.server.ts'
import { workingMoment } from '../scenarios/calendar.ts'
import type { World } from '../scenarios/world.ts'
import { openTender } from './open-tender.ts'
import { plantBids, plantSealed } from './plant-sealed.ts'
import type { Bidder } from './suppliers.ts'

/** How long before the deadline everybody begins, in milliseconds. */
const lead = 400

export type Race = {
  readonly world: World
  readonly sql: postgres.Sql
  readonly bidders: readonly Bidder[]
  /** The context of a submission: with a time of the site's own clock when the race is sabotaged so. */
  readonly at: (bidder: Bidder, ahead: number) => Ctx
}

export type Raced = {
  readonly tenderId: string
  readonly acknowledged: string[]
  refusedAsLate: number
  opened: boolean
}

const random = (most: number): number => Math.random() * most

/** Waited longer for the lock than the site lets anybody wait: nothing was done and nobody was told that it was. */
const gaveUp = new Set(['57014', '25P03'])

const codeOf = (fault: unknown): string => (fault as { cause?: { code?: string } }).cause?.code ?? ''

/** What the use-case answered, or null when it refused or gave up. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (fault) {
    if (fault instanceof Refused || gaveUp.has(codeOf(fault))) return null
    throw fault
  }
}

/** Submits one version after another until the tender has been opened, and now and then takes one back. */
async function submitOn(race: Race, raced: Raced, bidder: Bidder, bidId: string, ahead: () => number): Promise<void> {
  const { tenderId } = raced
  for (let version = 1; !raced.opened; version++) {
    const [planted] = await plantSealed(race.sql, [bidId], version)
    if (!planted) throw new Error('nothing was sealed')
    await pause(random(20))
    const ctx = race.at(bidder, ahead())
    const { submissionKey } = planted
    const submission = await unlessRefused(submitBid.run(ctx, { tenderId, bidId, submissionKey }))
    if (submission?.kind === 'received') raced.acknowledged.push(submissionKey)
    if (submission?.kind === 'late') raced.refusedAsLate += 1
    if (random(10) < 1)
      await unlessRefused(withdrawBid.run({ actor: bidder.actor }, { tenderId, bidId, confirm: 'yes' }))
  }
}

/** Tries to open without a rest, so that it succeeds as soon as it may. */
async function open({ world }: Race, raced: Raced): Promise<void> {
  const holder = { actor: world.as('margaret', world.anchor).actor }
  while (!raced.opened) {
    await pause(random(5))
    const begun = await unlessRefused(beginOpening.run(holder, { tenderId: raced.tenderId, kind: 'quality' }))
    if (!begun) continue
    // Those who wait for the lock at this moment are the ones that could be lost.
    await pause(30)
    raced.opened = true
  }
}

/** Moves the deadline to the next working day at the last moment, if it is not too late, and then the clock close to it. */
async function extend({ world }: Race, tenderId: string, closesAt: Date): Promise<void> {
  await pause(lead - 30 + random(60))
  const later = workingMoment(closesAt, 1, '12:00')
  const manager = { actor: world.as('priya', world.anchor, 'manager').actor }
  const asked = { tenderId, closesOn: londonDate(later), closesTime: londonTime(later), reason: 'More time for all' }
  const extended = await unlessRefused(extendDeadline.run(manager, asked))
  if (extended) await setClock(db(), new Date(later.getTime() - lead))
}

/** One tender, raced around its deadline by every supplier, those who open it and, in some rounds, an extension. */
export async function raceOnce(race: Race, number: number): Promise<Raced> {
  const { world, sql, bidders } = race
  const { tenderId, closesAt } = await openTender(world, 40 + number)
  const raced: Raced = { tenderId, acknowledged: [], refusedAsLate: 0, opened: false }
  const planted = await plantBids(
    sql,
    tenderId,
    bidders.map(({ supplierId }) => supplierId),
  )
  await setClock(db(), new Date(closesAt.getTime() - lead))
  const { now } = await clockShift(db())
  const shift = now.getTime() - Date.now()
  const submitters = planted.map(({ bidId, supplierId }) => {
    const bidder = bidders.find((one) => one.supplierId === supplierId)
    return bidder ? submitOn(race, raced, bidder, bidId, () => shift) : Promise.reject(new Error('a bid of nobody'))
  })
  const extension = number % 4 === 0 ? [extend(race, tenderId, closesAt)] : []
  await Promise.all([open(race, raced), ...submitters, ...extension])
  return raced
}
