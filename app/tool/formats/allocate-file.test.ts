import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocationFile } from '#app/modules/award/domain/allocation/allocation-file.ts'
import { someAllocation } from '#app/modules/award/testing/allocation-inputs.ts'
import { readAllocateFile } from './allocate-file.ts'

const fixture = readFileSync(new URL('./fixtures/groups-of-schools.json', import.meta.url), 'utf8')

type Branch = { [key: string]: Branch }

/** The faults of our example after a change at a dotted path; undefined takes the value away. */
function set(path: string, value: unknown): readonly string[] {
  const file: Branch = JSON.parse(fixture)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce((branch, key) => branch[key] ?? {}, file)
  if (value === undefined) delete holder[last]
  else Object.assign(holder, { [last]: value })
  const read = readAllocateFile(JSON.stringify(file))
  return 'faults' in read ? read.faults : []
}

test('our own example has no fault', () => {
  expect(set('version', 1)).toEqual([])
})

test('what is written as a file reads back as the same question, byte for byte', () => {
  fc.assert(
    fc.property(someAllocation, (input) => {
      const file = allocationFile(input)
      const read = readAllocateFile(file)
      if ('faults' in read) return /maxSuppliers|quality/.test(read.faults.join())
      return allocationFile(read.input) === file
    }),
    { numRuns: 200 },
  )
})

describe('numbers', () => {
  const sentence = 'must be a decimal number in quotes, such as "12.50", or a whole number'
  test.each(['bids.2.price', 'fallback.gas south', 'quality.Cobalt Gas', 'poundsPerPoint'])(
    '%s is a decimal',
    (path) => {
      for (const value of [0.1, '1e5', '+5', '1,000', '', ' 5', 2 ** 53, null, true, ['5']])
        expect(set(path, value)).toEqual([`/${path.replaceAll('.', '/')}: ${sentence}`])
    },
  )
  test('a price is above nothing', () => {
    expect(set('bids.2.price', '0')).toEqual(['/bids/2/price: must be greater than 0'])
    expect(set('fallback.gas south', '-1')).toEqual(['/fallback/gas south: must be greater than 0'])
  })
  test('points lie from 0 to 100, and a point is not worth less than nothing', () => {
    expect(set('quality.Cobalt Gas', '100.01')).toEqual(['/quality/Cobalt Gas: must be from 0 to 100'])
    expect(set('quality.Cobalt Gas', '-1')).toEqual(['/quality/Cobalt Gas: must be from 0 to 100'])
    expect(set('poundsPerPoint', '-0.01')).toEqual(['/poundsPerPoint: must be 0 or more'])
  })
  test('limits are whole numbers, in quotes or not', () => {
    expect(set('limits.lotsPerSupplier', '2')).toEqual([])
    for (const value of [0, '0', 1.5, '1.5', -1, null, 'two'])
      expect(set('limits.lotsPerSupplier', value)).toEqual([
        '/limits/lotsPerSupplier: must be a whole number from 1 to 1000000',
      ])
    expect(set('limits.minSuppliers', 0)).toEqual([])
    expect(set('limits.maxSuppliers', 1)).toEqual(['/limits/maxSuppliers: must not be less than minSuppliers'])
  })
})

describe('keys', () => {
  test('an unknown key is a fault wherever it stands', () => {
    for (const place of ['colour', 'bids.0.colour', 'limits.colour'])
      expect(set(place, 1)).toEqual([`/${place.replaceAll('.', '/')}: is not a known key`])
  })
  test.each(['version', 'lots', 'bids', 'language', 'bids.0.supplier', 'bids.0.lots', 'bids.0.price'])(
    '%s is required',
    (path) => {
      expect(set(path, undefined)).toEqual([`/${path.replaceAll('.', '/')}: is required`])
    },
  )
  test('quality and its worth go together', () => {
    expect(set('quality', undefined)).toEqual(['/quality: is required'])
    expect(set('poundsPerPoint', undefined)).toEqual(['/poundsPerPoint: is required'])
    expect(set('quality.Cobalt Gas', undefined)).toEqual([
      '/quality/Cobalt Gas: is required: the supplier bids and quality counts',
    ])
  })
  test('a key that stands twice is a fault, as is anything that is no object', () => {
    const twice = readAllocateFile(fixture.replace('"version": 1,', '"version": 1, "version": 1,'))
    expect(twice).toEqual({ faults: ['/version: stands twice in the same object'] })
    expect(readAllocateFile('[]')).toEqual({ faults: [': must be an object'] })
    expect(readAllocateFile('{')).toEqual({ faults: [': is not valid JSON'] })
    expect(set('version', 2)).toEqual(['/version: must be 1'])
    expect(set('language', 'and')).toEqual(['/language: must be one of or, xor'])
  })
})

describe('lots', () => {
  test('are named, each once, and there is at least one', () => {
    expect(set('lots.1', 'electricity north')).toContain('/lots/1: is already used')
    expect(set('lots.4', '')).toEqual(['/lots/4: must not be empty'])
    expect(set('lots', [])).toContain('/lots: must have at least one lot')
  })
  test('of a bid are lots of the tender, each once', () => {
    expect(set('bids.0.lots.1', 'water')).toEqual(['/bids/0/lots/1: is not one of the lots'])
    expect(set('bids.0.lots.1', 'electricity north')).toEqual(['/bids/0/lots/1: is already named by this bid'])
    expect(set('bids.0.lots', [])).toEqual(['/bids/0/lots: must name at least one lot'])
    expect(set('fallback.water', '5')).toEqual(['/fallback/water: is not one of the lots'])
    expect(set('bids.0.supplier', '')).toContain('/bids/0/supplier: must not be empty')
  })
  test('that cannot be read do not make every bid a fault of its own', () => {
    expect(set('lots', 'all')).toEqual(['/lots: must be a list'])
  })
})
