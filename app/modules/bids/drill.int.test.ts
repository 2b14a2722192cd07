import { base64 } from '@scure/base'
import { beforeAll, expect, it } from 'vitest'
import { NotFound } from '#app/platform/refusals.ts'
import { decryptWith } from '#app/platform/seal/age-keys.ts'
import { holderIdentities, newOpeningCode } from '#app/platform/seal/opening-code.ts'
import { db } from '#db/client.server.ts'
import { freezeClock, makeClockMovable } from '#db/movable-clock.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { type ReadyTender, type TestHolder, tenderPublished } from '#db/testing/tender-under-way.ts'
import { codePage } from './queries/holder-pages.server.ts'
import { drillHolder } from './use-cases/drill-holder.server.ts'

testDatabase()

const at = new Date('2026-09-20T09:00:00Z')
const anHourLater = new Date('2026-09-20T10:00:00Z')

let tender: ReadyTender
let ann: TestHolder
beforeAll(async () => {
  tender = await tenderPublished(new Date('2026-09-01T09:00:00Z'))
  ann = tender.holders[0]
  await makeClockMovable(db())
  await freezeClock(db(), at)
})

/** What the browser answers to the question on the page, with this code. */
async function answered(code: string) {
  const { challenge } = await codePage(ann.actor, tender.tenderId)
  const { quality, price } = await holderIdentities(code, tender.tenderId)
  const answer = async (identity: string, sealed = '') =>
    base64.encode(await decryptWith(identity, base64.decode(sealed)))
  return {
    tenderId: tender.tenderId,
    token: challenge?.token ?? '',
    quality: await answer(quality.identity, challenge?.quality),
    price: await answer(price.identity, challenge?.price),
  }
}

it('a holder shows that the code is still to hand, without the code ever being sent', async () => {
  const answer = await answered(ann.code)
  expect(JSON.stringify(answer)).not.toContain(ann.code)
  expect(await drillHolder.run({ actor: ann.actor, at }, answer)).toEqual({ position: 1 })
})

it('another code does not even decrypt the question', async () => {
  await expect(answered(newOpeningCode())).rejects.toThrow()
})

it('a wrong, a swapped, an old and another holder’s answer are refused', async () => {
  const right = await answered(ann.code)
  const ctx = { actor: ann.actor, at }
  for (const wrong of [
    { ...right, quality: right.price, price: right.quality },
    { ...right, quality: '' },
    { ...right, token: 'nonsense' },
  ])
    await expect(drillHolder.run(ctx, wrong)).rejects.toThrow('wrong-code')
  await expect(drillHolder.run({ ...ctx, at: anHourLater }, right)).rejects.toThrow('wrong-code')
  await expect(drillHolder.run({ actor: tender.holders[1].actor, at }, right)).rejects.toThrow('wrong-code')
})

it('nobody but a holder finds the page', async () => {
  await expect(codePage(tender.cluster.manager, tender.tenderId)).rejects.toThrow(NotFound)
})
