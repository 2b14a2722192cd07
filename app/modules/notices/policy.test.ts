import { describe, expect, it } from 'vitest'
import { type Actor, nobody, type OrganisationKind, type Role, theService } from '#app/modules/identity/domain/actor.ts'
import { type Stage, stages } from '#app/modules/tenders/domain/stage.ts'
import { mayHaveRecord, mayPublishNotice, type RecordFacts } from './policy.ts'

const someone = (kind: OrganisationKind, role: Role, organisationId = 'c1', secondFactor = true): Actor => ({
  personId: 'p1',
  name: 'Somebody',
  seat: { id: 's1', organisationId, organisationName: 'Body', kind, role },
  secondFactor,
})
const auditor = someone('platform', 'auditor', 'platform')
const manager = someone('cluster', 'manager')
const bidder = someone('supplier', 'bidder', 'sup1')

const facts = (stage: Stage, changes: Partial<RecordFacts> = {}): RecordFacts => ({
  clusterId: 'c1',
  stage,
  wasOpened: !['drafting', 'published', 'cancelled'].includes(stage),
  hasBid: true,
  ...changes,
})
const allowedAt = (actor: Actor, changes: Partial<RecordFacts> = {}) =>
  stages.filter((stage) => mayHaveRecord(actor, facts(stage, changes)) === true)

const afterOpening = ['opened', 'quality-locked', 'price-opened', 'recommended', 'standstill', 'awarded']

describe('the record of a tender', () => {
  it('is given to nobody before the bids are opened, not even to the auditor', () => {
    for (const actor of [auditor, manager, bidder, theService, nobody])
      for (const stage of ['drafting', 'published'] as const) expect(mayHaveRecord(actor, facts(stage))).toBe(false)
  })

  it('is given to the auditor afterwards, also of a tender cancelled with its bids unopened', () => {
    expect(allowedAt(auditor)).toEqual([...afterOpening, 'cancelled'])
    expect(allowedAt(someone('cluster', 'auditor'))).toEqual([...afterOpening, 'cancelled'])
  })

  it('asks the auditor for the second factor', () => {
    expect(mayHaveRecord(someone('platform', 'auditor', 'platform', false), facts('opened'))).toBe('second-factor')
  })

  it('is not given to the auditor of another cluster', () => {
    expect(allowedAt(someone('cluster', 'auditor', 'c2'))).toEqual([])
  })

  it('is given to those who run the cluster, but never of bids that were not opened', () => {
    expect(allowedAt(manager)).toEqual(afterOpening)
    expect(allowedAt(someone('cluster', 'manager', 'c2'))).toEqual([])
    expect(allowedAt(someone('cluster', 'member'))).toEqual([])
  })

  it('is given to a bidder, but not while prices are open and the award is not told', () => {
    expect(allowedAt(bidder)).toEqual(['opened', 'quality-locked', 'standstill', 'awarded'])
  })

  it('is not given to a supplier that did not bid, to a school or to the operator', () => {
    expect(allowedAt(bidder, { hasBid: false })).toEqual([])
    for (const actor of [someone('school', 'head'), someone('platform', 'operator', 'platform'), nobody])
      expect(allowedAt(actor, { hasBid: false })).toEqual([])
  })
})

it('only the service itself publishes notices', () => {
  expect(mayPublishNotice(theService)).toBe(true)
  for (const actor of [auditor, manager, nobody]) expect(mayPublishNotice(actor)).toBe(false)
})
