import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pence } from '#app/kernel/money.ts'
import { copierTender } from '../testing/published-tender.ts'
import { awardRelease } from './award-release.ts'
import { contractRelease } from './contract-release.ts'
import { releasePackage } from './release-package.ts'
import { tenderRelease } from './tender-release.ts'

const schemaFile = new URL('../testing/ocds-release-schema.json', import.meta.url)
/** The fields we use, copied from the official schema and the lots and UK extensions; any other field is a fault. */
const standard = z.fromJSONSchema(JSON.parse(readFileSync(schemaFile, 'utf8')))
const faults = (release: object) => standard.safeParse(JSON.parse(JSON.stringify(release))).error?.issues ?? []

const tender = copierTender()
const lotId = tender.lots[0]?.id ?? ''
const publishedAt = new Date('2026-11-03T09:00:00Z')
const step = {
  tag: 'tender',
  name: 'tender-1',
  date: publishedAt,
  publishedAt,
  site: 'https://buy.example.org',
} as const
const supplier = { id: 'sup', name: 'Ordinary Copiers Ltd' }
const awarded = {
  lotId,
  supplier,
  value: pence(9_800_010),
  approvedAt: new Date('2026-12-14T10:00:00Z'),
  standstillFrom: '2026-12-14',
  standstillUntil: '2026-12-23',
  summariesSentAt: new Date('2026-12-14T10:00:00Z'),
}
const made = {
  id: 'k1',
  lotId,
  schoolId: 's1',
  supplier,
  value: pence(4_900_000),
  startsOn: '2027-04-01',
  endsOn: '2032-03-31',
}

describe('every notice is open contracting data that keeps to the standard', () => {
  it.each([
    ['of a new tender', tenderRelease(tender, step)],
    ['of a later deadline', tenderRelease(tender, { ...step, tag: 'tenderUpdate', name: 'tender-2' })],
    ['of an award', awardRelease(tender, [awarded], publishedAt)],
    ['of contracts', contractRelease(tender, lotId, [made], publishedAt)],
  ])('the notice %s', (_name, release) => {
    expect(faults(release)).toEqual([])
  })

  it('a notice without a date, with an unknown field or with an unheard-of status would not', () => {
    const { date: _date, ...undated } = tenderRelease(tender, step)
    expect(faults(undated)).not.toEqual([])
    expect(faults({ ...undated, date: publishedAt.toISOString(), bidders: 3 })).not.toEqual([])
    expect(faults({ ...undated, date: publishedAt.toISOString(), tender: { id: 'x', status: 'open' } })).not.toEqual([])
  })
})

it('the tender notice says what, for whom, on which criteria, until when and where', () => {
  expect(tenderRelease(tender, step)).toMatchObject({
    ocid: 'clusterbuy-CB-7KQ2-XW4M',
    id: 'clusterbuy-CB-7KQ2-XW4M-tender-1',
    tag: ['tender'],
    parties: [
      { name: 'Darlaston cluster', roles: ['buyer', 'procuringEntity'] },
      { name: 'Salisbury Primary School' },
      { name: 'Rough Hay Primary School' },
    ],
    tender: {
      status: 'active',
      awardCriteriaDetails: 'Service 60%, Price 40%',
      tenderPeriod: { endDate: '2026-12-01T12:00:00.000Z' },
      submissionMethodDetails: `https://buy.example.org/tenders/${tender.id}`,
    },
  })
})

it('the notice of a cancelled tender says so', () => {
  const cancelled = tenderRelease(tender, { ...step, tag: 'tenderCancellation', name: 'cancelled' })
  expect(cancelled).toMatchObject({ tag: ['tenderCancellation'], tender: { status: 'cancelled' } })
})

it('the award notice names the winner, the value to the penny and the last moment of the standstill in London', () => {
  expect(awardRelease(tender, [awarded], publishedAt)).toMatchObject({
    awards: [
      {
        title: 'All copiers',
        status: 'pending',
        value: { amount: 98000.1, currency: 'GBP' },
        suppliers: [{ name: 'Ordinary Copiers Ltd' }],
        standstillPeriod: { startDate: '2026-12-14T00:00:00.000Z', endDate: '2026-12-23T23:59:00.000Z' },
      },
    ],
  })
})

it('there is one contract for each school, each with its own dates in summer time and in winter time', () => {
  expect(contractRelease(tender, lotId, [made, { ...made, id: 'k2', schoolId: 's2' }], publishedAt)).toMatchObject({
    contracts: [
      {
        awardID: lotId,
        title: 'Photocopiers for two schools: Salisbury Primary School',
        period: { startDate: '2027-03-31T23:00:00.000Z', endDate: '2032-03-31T22:59:00.000Z' },
      },
      { title: 'Photocopiers for two schools: Rough Hay Primary School' },
    ],
  })
})

it('agency staff are a service, copiers are goods', () => {
  expect(tenderRelease(copierTender({ categoryKey: 'supply-staff' }), step)).toMatchObject({
    tender: { mainProcurementCategory: 'services' },
  })
  expect(tenderRelease(tender, step)).toMatchObject({ tender: { mainProcurementCategory: 'goods' } })
})

it('a release is published in a package that names its address and its extensions', () => {
  const address = 'https://buy.example.org/notices/n1.json'
  const bundle = releasePackage(address, 'https://buy.example.org', publishedAt, tenderRelease(tender, step))
  expect(bundle).toMatchObject({ uri: address, version: '1.1', publishedDate: '2026-11-03T09:00:00.000Z' })
  expect(bundle.releases).toHaveLength(1)
})
