import { isId } from '#app/kernel/ids.ts'
import { addDays, londonDate } from '#app/kernel/london-time.ts'
import { workingDaysBetween } from '#app/kernel/working-days.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { personNames } from '#app/modules/identity/queries/person-names.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { bankHolidays } from '#app/platform/bank-holidays.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { standstillIsOver } from '../domain/confirm-award.ts'
import { type LotLimit, type LotStanding, lotsToAward } from '../domain/recommend-award.ts'
import { mayApproveAward, mayFollowAward, mayRunAward } from '../policy.ts'
import { lotsLeftOf } from '../store/lots-left.server.ts'
import { awardsOf } from '../store.server.ts'
import { lotOffers } from './lot-offers.server.ts'
import { lotStandings } from './lot-standings.server.ts'
import { lotsWorkedOut, type RunShown } from './lots-worked-out.server.ts'

export type AwardPage = Awaited<ReturnType<typeof awardPage>>
export type LotAward = AwardPage['lots'][number]

/** How far the award of a tender has come, for those who act for the cluster, and what is theirs to do. */
export async function awardPage(actor: Actor, tenderId: string) {
  const terms = isId(tenderId) ? await termsOf(tenderId) : null
  if (!terms || !mayFollowAward(actor, terms)) throw new NotFound('award')
  const { stage, document } = terms
  const left = await lotsLeftOf(db(), tenderId)
  const [awards, { byLot, lots: standings, limit }, { now }] = await Promise.all([
    awardsOf(db(), tenderId),
    lotStandings(terms),
    readClock(db()),
  ])
  const names = await personNames([
    ...awards.flatMap(({ recommendedBy, approvedBy }) => [recommendedBy, approvedBy ?? []].flat()),
    ...left.flatMap(({ leftBy, approvedBy }) => [leftBy, approvedBy ?? []].flat()),
  ])
  const run = limit ? (await lotsWorkedOut(terms, await lotOffers(terms))).runOf('published') : null
  const toAward = lotsToAward(standings)
  const [first] = awards
  const approved = first ?? left[0]
  const until = first?.standstillUntil ?? null
  return {
    tender: { id: tenderId, title: document.title, reference: document.reference },
    stage,
    now,
    mayRun: mayRunAward(actor, terms),
    mayApprove: mayApproveAward(actor, terms),
    acrossLots: limit && standings.length > 0 ? acrossLots(limit, byLot, standings, run) : null,
    hasResult: standings.length > 0,
    severalLots: document.lots.length > 1 && standings.length > 0,
    isRecommender:
      awards.some(({ recommendedBy }) => recommendedBy === actor.personId) ||
      left.some(({ leftBy }) => leftBy === actor.personId),
    lots: document.lots.map(({ id: lotId, number, title }) => {
      const award = awards.find((one) => one.lotId === lotId)
      const standing = standings.find((one) => one.lotId === lotId)
      const leaving = left.find((one) => one.lotId === lotId)
      return {
        lotId,
        number,
        title: document.lots.length > 1 ? title : '',
        hasResult: standing !== undefined,
        canBeAwarded: toAward.includes(lotId),
        leftByLimit: standing?.leftByLimit === true,
        left: leaving ? { reasons: leaving.reasons, by: names[leaving.leftBy] ?? '', at: leaving.leftAt } : null,
        winner: standing?.winner ?? null,
        ranked: standing?.ranked ?? [],
        award: award
          ? {
              bidId: award.bidId,
              recommendation: award.recommendation,
              recommendedBy: names[award.recommendedBy] ?? '',
              recommendedAt: award.recommendedAt,
              outdated: !award.approvedAt && limit !== null && award.calculation !== limit.digest,
            }
          : null,
      }
    }),
    approval: approved?.approvedAt
      ? {
          by: names[approved.approvedBy ?? ''] ?? '',
          at: approved.approvedAt,
          minuteReference: approved.minuteReference ?? '',
        }
      : null,
    standstill:
      first?.standstillFrom && until
        ? {
            from: first.standstillFrom,
            until,
            contractsFrom: addDays(until, 1),
            over: standstillIsOver(until, now),
            daysLeft: daysLeft(until, now),
          }
        : null,
    confirmedAt: first?.confirmedAt ?? null,
  }
}

/** What the limit on lots changes: the lots that go to another bid than the one that is best for that lot alone. */
const acrossLots = (
  { lotsPerSupplier, state }: LotLimit,
  byLot: readonly LotStanding[],
  lots: readonly LotStanding[],
  run: RunShown | null,
) => ({
  lotsPerSupplier,
  state,
  run,
  changed: byLot.filter(({ winner }, index) => winner !== lots[index]?.winner).map(({ lotId }) => lotId),
})

/** Working days of standstill still to come, today among them. */
const daysLeft = (until: string, now: Date): number =>
  workingDaysBetween(londonDate(now), addDays(until, 1), bankHolidays())
