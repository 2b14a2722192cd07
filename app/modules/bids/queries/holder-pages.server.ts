import { base64 } from '@scure/base'
import { isId, same } from '#app/kernel/ids.ts'
import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { personNames } from '#app/modules/identity/queries/person-names.server.ts'
import { opensAt } from '#app/modules/tenders/domain/stage.ts'
import { holdersOf, holdingsOfPerson } from '#app/modules/tenders/queries/holders-of.server.ts'
import { keySetsOf } from '#app/modules/tenders/queries/key-sets.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { db } from '#db/client.server.ts'
import type { EnvelopeKind } from '../domain/bid.ts'
import { holderTask } from '../domain/holder-task.ts'
import { areEnough, gateFault } from '../domain/opening.ts'
import { newChallenge } from '../drill.server.ts'
import { openingOf } from './opening-of.server.ts'
import { shareWrapOf } from './sealed-envelope.server.ts'

/** Every tender the person is a holder of, and what is theirs to do. Whether anybody bid is not among it. */
export async function myOpenings(actor: Actor) {
  const { now } = await readClock(db())
  if (actor.personId === null) return { now, holdings: [] }
  const holdings = await holdingsOfPerson(actor.personId)
  return {
    now,
    holdings: holdings.map(({ coolingOffMinutes, closesAt, ...holding }) => ({
      ...holding,
      closesAt,
      opensAt: closesAt && opensAt(closesAt, coolingOffMinutes),
      task: holderTask({ ...holding, closesAt, coolingOffMinutes }, now),
    })),
  }
}

/** The tender and the actor's place among its holders. Nobody else finds it. */
async function asHolder(actor: Actor, tenderId: string) {
  if (!isId(tenderId)) throw new NotFound('opening')
  const [tender, holders, { now }] = await Promise.all([tenderStage(tenderId), holdersOf(tenderId), readClock(db())])
  const me = holders.find(({ personId }) => same(personId, actor.personId))
  if (!tender || !me) throw new NotFound('opening')
  return { tender, holders, me, now }
}

/** Making a code, and later showing that it is still to hand. */
export async function codePage(actor: Actor, tenderId: string) {
  const { tender, me, now } = await asHolder(actor, tenderId)
  const { qualityRecipient, priceRecipient, personId } = me
  const keys = qualityRecipient && priceRecipient ? { qualityRecipient, priceRecipient } : null
  return {
    tender: { id: tenderId, title: tender.title, reference: tender.reference, closesAt: tender.closesAt },
    drafting: tender.stage === 'drafting',
    activatedAt: me.activatedAt,
    keys,
    challenge: keys && (await newChallenge({ tenderId, personId, now }, keys)),
  }
}

/** The ceremony as one holder sees it: the frozen list with its digests, and what their own code unlocks. */
export async function ceremonyPage(actor: Actor, tenderId: string, kind: string) {
  if (kind !== 'quality' && kind !== 'price') throw new NotFound('opening')
  const { tender, holders, me, now } = await asHolder(actor, tenderId)
  const keySet = (await keySetsOf(tenderId)).find((set) => set.kind === kind)
  const { stage, closesAt, coolingOffMinutes } = tender
  if (!keySet || !closesAt) throw new NotFound('opening')
  const opening = await openingOf(tenderId, kind)
  const bodies = new Map(holders.map(({ position, organisationId }) => [position, organisationId]))
  const given = (opening?.given ?? []).map((one) => ({ ...one, organisationId: bodies.get(one.holder) ?? '' }))
  const window = { stage, closesAt, coolingOffMinutes }
  const facts = { tenderId, kind, tender: window, holders, threshold: keySet.threshold, opening, given } as const
  const recipient = (kind === 'quality' ? me.qualityRecipient : me.priceRecipient) ?? ''
  const fault = gateFault(facts, now)
  return {
    tender: { id: tenderId, title: tender.title, reference: tender.reference },
    kind: kind as EnvelopeKind,
    now,
    opensAt: opensAt(closesAt, coolingOffMinutes),
    fault,
    fingerprint: keySet.fingerprint,
    threshold: keySet.threshold,
    recipient,
    holders: await namedHolders(holders, given, me.position),
    startedAt: opening?.startedAt ?? null,
    finishedAt: opening?.finishedAt ?? null,
    enough: areEnough(given, keySet.threshold, now),
    envelopes: await envelopesFor(opening?.frozen ?? [], kind, keySet.holders.indexOf(recipient), fault === null),
  }
}

type Frozen = NonNullable<Awaited<ReturnType<typeof openingOf>>>['frozen']

/** A holder is given the wraps of their own shares only while the envelopes may be opened. */
const envelopesFor = (frozen: Frozen, kind: EnvelopeKind, index: number, open: boolean) =>
  Promise.all(
    frozen.map(async ({ bidId, version, digest }) => {
      const wrap = open && index >= 0 ? await shareWrapOf({ bidId, version, kind }, index) : null
      return { digest, wrap: wrap && base64.encode(wrap) }
    }),
  )

async function namedHolders(
  holders: Awaited<ReturnType<typeof holdersOf>>,
  given: readonly { readonly holder: number; readonly givenAt: Date }[],
  mine: number,
) {
  const [names, bodies] = await Promise.all([
    personNames(holders.map(({ personId }) => personId)),
    organisationNames(holders.map(({ organisationId }) => organisationId)),
  ])
  return holders.map(({ position, personId, organisationId }) => ({
    position,
    name: names[personId] ?? '',
    body: bodies[organisationId] ?? '',
    you: position === mine,
    givenAt: given.find(({ holder }) => holder === position)?.givenAt ?? null,
  }))
}
