import { asc, eq, inArray } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { personNames } from '#app/modules/identity/queries/person-names.server.ts'
import { supplierNames } from '#app/modules/suppliers/queries/supplier-names.server.ts'
import { isSealed, opensAt } from '#app/modules/tenders/domain/stage.ts'
import { mayFollowTender } from '#app/modules/tenders/policy.ts'
import { holdersOf } from '#app/modules/tenders/queries/holders-of.server.ts'
import { keySetsOf } from '#app/modules/tenders/queries/key-sets.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import { bids, openingResults, openingShares, openings } from '#db/schema/bids.ts'
import { namedBidders } from './named-bidders.server.ts'

export type OpeningRecord = Awaited<ReturnType<typeof openingRecord>>

/**
 * The opening as those who act for the cluster see it. Before it nothing about bids is read at all, so that the page is
 * the same whether there are none or many; afterwards who opened what and when, by letter until quality is locked.
 */
export async function openingRecord(actor: Actor, tenderId: string) {
  if (!isId(tenderId)) throw new NotFound('tender')
  const [tender, { now }] = await Promise.all([tenderStage(tenderId), readClock(db())])
  if (!tender || !mayFollowTender(actor, tender)) throw new NotFound('tender')
  const holders = await holdersWithNames(tenderId)
  const { stage, title, reference, closesAt, coolingOffMinutes } = tender
  const [keySet] = await keySetsOf(tenderId)
  return {
    tender: { id: tenderId, title, reference, stage },
    now,
    closesAt,
    opensAt: closesAt && opensAt(closesAt, coolingOffMinutes),
    threshold: keySet?.threshold ?? null,
    holders: holders.map(({ name, body, activatedAt }) => ({ name, body, activatedAt })),
    records: isSealed(stage) ? [] : await recordsOf(tenderId, holders),
  }
}

async function holdersWithNames(tenderId: string) {
  const holders = await holdersOf(tenderId)
  const [names, bodies] = await Promise.all([
    personNames(holders.map(({ personId }) => personId)),
    organisationNames(holders.map(({ organisationId }) => organisationId)),
  ])
  return holders.map(({ position, personId, organisationId, activatedAt }) => ({
    position,
    name: names[personId] ?? '',
    body: bodies[organisationId] ?? '',
    activatedAt,
  }))
}

type Holders = Awaited<ReturnType<typeof holdersWithNames>>

async function recordsOf(tenderId: string, holders: Holders) {
  const [opened, shares] = await Promise.all([
    db().select().from(openings).where(eq(openings.tenderId, tenderId)).orderBy(asc(openings.startedAt)),
    db().select().from(openingShares).where(eq(openingShares.tenderId, tenderId)).orderBy(asc(openingShares.givenAt)),
  ])
  const ids = opened.flatMap(({ frozen }) => frozen.map(({ bidId }) => bidId))
  const [aliases, results, named] = await Promise.all([
    ids.length === 0 ? [] : db().select({ id: bids.id, alias: bids.alias }).from(bids).where(inArray(bids.id, ids)),
    ids.length === 0 ? [] : db().select().from(openingResults).where(inArray(openingResults.bidId, ids)),
    namedBidders(tenderId),
  ])
  const names = await supplierNames(named.map(({ supplierId }) => supplierId))
  return opened.flatMap(({ kind, frozen, startedAt, finishedAt }) =>
    finishedAt === null
      ? []
      : [
          {
            kind,
            startedAt,
            finishedAt,
            by: shares
              .filter((share) => share.kind === kind)
              .map(({ holder, givenAt }) => {
                const who = holders.find(({ position }) => position === holder)
                return { name: who?.name ?? '', body: who?.body ?? '', givenAt }
              }),
            envelopes: frozen.map(({ bidId, digest }) => {
              const result = results.find((one) => one.bidId === bidId && one.kind === kind)
              const owner = named.find((one) => one.bidId === bidId)
              return {
                digest,
                alias: aliases.find(({ id }) => id === bidId)?.alias ?? '',
                supplier: (owner && names[owner.supplierId]?.name) ?? null,
                intact: result?.intact ?? false,
                note: result?.note ?? '',
              }
            }),
          },
        ],
  )
}
