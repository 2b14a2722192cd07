import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activateHolder } from './activate-holder.ts'
import { nameHolders } from './name-holders.ts'
import { namePanel } from './name-panel.ts'
import type { OpeningHolder } from './tender.ts'

const people = ['ann', 'bob', 'cem', 'dee'].map((personId) => ({ personId, schoolIds: [`${personId}’s school`] }))
const holder = (personId: string, more: Partial<OpeningHolder> = {}): OpeningHolder => ({
  position: 1,
  personId,
  organisationId: `${personId}’s body`,
  qualityRecipient: null,
  priceRecipient: null,
  activatedAt: null,
  ...more,
})
const body = (personId: string) => ({ personId, organisationId: `${personId}’s body` })
const eligible = ['ann', 'bob', 'cem', 'dee', 'eva', 'fay'].map(body)

it('wants three people of member schools on a panel, one of them in the chair', () => {
  const three = namePanel({ personIds: ['ann', 'bob', 'cem'], chairId: 'bob' }, people, [])
  expect(three.ok && three.members.map(({ role }) => role)).toEqual(['member', 'chair', 'member'])
  const named = (personIds: string[], chairId = 'ann') => namePanel({ personIds, chairId }, people, ['dee'])
  expect(named(['ann', 'bob'])).toMatchObject({ reason: 'panel-too-small' })
  expect(named(['ann', 'bob', 'bob'])).toMatchObject({ reason: 'panel-too-small' })
  expect(named(['ann', 'bob', 'cem'], 'dee')).toMatchObject({ reason: 'chair-not-on-panel' })
  expect(named(['ann', 'bob', 'stranger'])).toMatchObject({ reason: 'not-from-a-member-school' })
})

it('keeps those who open the bids and those who score them apart, whichever is named first', () => {
  const panel = namePanel({ personIds: ['ann', 'bob', 'dee'], chairId: 'ann' }, people, ['dee'])
  expect(panel).toMatchObject({ reason: 'scorer-holds-a-key' })
  expect(nameHolders([body('ann'), body('bob')], eligible, [], ['bob'])).toMatchObject({ reason: 'holder-scores' })
})

it('wants two to five holders, different people from at least two bodies, all of them known', () => {
  const named = (...chosen: { personId: string; organisationId: string }[]) => nameHolders(chosen, eligible, [], [])
  expect(named(body('ann'))).toMatchObject({ reason: 'too-few-holders' })
  expect(named(...eligible)).toMatchObject({ reason: 'too-many-holders' })
  expect(named(body('ann'), { personId: 'ann', organisationId: 'x' })).toMatchObject({ reason: 'holder-twice' })
  const same = (personId: string) => ({ personId, organisationId: 'one body' })
  expect(named(same('ann'), same('bob'))).toMatchObject({ reason: 'holders-from-one-body' })
  expect(named(body('ann'), same('bob'))).toMatchObject({ reason: 'holder-unknown' })
  expect(named(body('ann'), body('bob'))).toMatchObject({ ok: true, holders: [{ position: 1 }, { position: 2 }] })
})

it('lets a holder who is named again keep the code already made', () => {
  const before = [holder('ann', { qualityRecipient: 'q', priceRecipient: 'p', activatedAt: new Date(0) })]
  const again = nameHolders([body('bob'), body('ann')], eligible, before, [])
  expect(again).toMatchObject({ holders: [{ activatedAt: null }, { position: 2, qualityRecipient: 'q' }] })
})

it('registers a holder’s keys only before publication, only their own, and none twice', () => {
  const now = new Date('2026-09-01T09:00:00Z')
  const holders = [holder('ann'), holder('bob', { position: 2, qualityRecipient: 'bq', priceRecipient: 'bp' })]
  const tender = { id: 't', stage: 'drafting', holders } as const
  const keys = { qualityRecipient: 'aq', priceRecipient: 'ap' }
  expect(activateHolder(tender, now, keys, 'ann')).toMatchObject({ ok: true, value: { position: 1, at: now } })
  expect(activateHolder({ ...tender, stage: 'published' }, now, keys, 'ann')).toMatchObject({ reason: 'terms-frozen' })
  for (const nobody of ['eva', null])
    expect(activateHolder(tender, now, keys, nobody)).toMatchObject({ reason: 'not-a-holder' })
  for (const used of [
    { ...keys, priceRecipient: 'aq' },
    { ...keys, qualityRecipient: 'bp' },
  ])
    expect(activateHolder(tender, now, used, 'ann')).toMatchObject({ reason: 'key-in-use' })
})

it('never lets one person or one body open alone, whoever is chosen', () => {
  const choice = fc.record({
    personId: fc.constantFrom('ann', 'bob', 'cem'),
    organisationId: fc.constantFrom('x', 'y'),
  })
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 7 }), (chosen) => {
      const named = nameHolders(chosen, chosen, [], [])
      if (!named.ok) return
      expect(new Set(named.holders.map(({ personId }) => personId)).size).toBeGreaterThanOrEqual(2)
      expect(new Set(named.holders.map(({ organisationId }) => organisationId)).size).toBeGreaterThanOrEqual(2)
    }),
  )
})
