import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvaluateFile } from './evaluate-file.ts'

const fixture = readFileSync(new URL('./fixtures/photocopiers.json', import.meta.url), 'utf8')

type Branch = { [key: string]: Branch }

/** The faults of our example after the changes, each at its dotted path; undefined takes the value away. */
function faults(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const file: Branch = JSON.parse(fixture)
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const holder = keys.reduce((branch, key) => branch[key] ?? {}, file)
    if (value === undefined) delete holder[last]
    else Object.assign(holder, { [last]: value })
  }
  const read = readEvaluateFile(JSON.stringify(file))
  return 'faults' in read ? read.faults : []
}
const set = (path: string, value: unknown) => faults({ [path]: value })

test('our own example has no fault', () => {
  expect(faults({})).toEqual([])
})

describe('numbers', () => {
  test('a price must be above nothing, and the line begins with the place of the price', () => {
    expect(set('bids.2.price', '0')).toEqual(['/bids/2/price: must be greater than 0'])
    expect(set('bids.2.price', '-1.00')).toEqual(['/bids/2/price: must be greater than 0'])
  })
  test('binary fractions, exponents, signs, separators and huge JSON numbers are not decimal numbers', () => {
    const sentence = 'must be a decimal number in quotes, such as "12.50", or a whole number'
    for (const value of [0.1, '1e5', '+5', '1,000', '', ' 5', '0x10', 2 ** 53, null, true, ['5'], '1'.repeat(31)])
      expect(set('bids.0.price', value)).toEqual([`/bids/0/price: ${sentence}`])
  })
  test('weights are wrong at the list they stand in', () => {
    expect(set('criteria.1.weight', '19')).toEqual(['/criteria: weights must sum to 100'])
    expect(set('criteria.0.children.0.weight', '59.99')).toEqual(['/criteria/0/children: weights must sum to 100'])
  })
})

describe('keys', () => {
  test('an unknown key is a fault wherever it stands', () => {
    const places = [
      'colour',
      'scale.colour',
      'criteria.0.colour',
      'criteria.0.children.1.colour',
      'criteria.2.price.colour',
    ]
    const more = ['rule.colour', 'display.colour', 'bids.0.colour', 'sensitivity.colour']
    for (const place of [...places, ...more])
      expect(set(place, 1)).toEqual([`/${place.replaceAll('.', '/')}: is not a known key`])
  })
  test('a key that belongs to another method or rule is unknown here', () => {
    expect(set('criteria.2.price', { method: 'min-max', floor: '1' })).toEqual([
      '/criteria/2/price/floor: is not a known key',
    ])
    expect(set('rule.poundsPerPoint', '1')).toEqual(['/rule/poundsPerPoint: is not a known key'])
  })
  test('what is missing is named where it should stand', () => {
    for (const place of [
      'version',
      'scale',
      'criteria',
      'rule',
      'bids',
      'scale.max',
      'criteria.1.id',
      'bids.1.price',
      'bids.1.scores',
      'rule.name',
    ])
      expect(set(place, undefined)).toContain(`/${place.replaceAll('.', '/')}: is required`)
    expect(set('bids.0.scores.social', undefined)).toEqual([
      '/bids/0/scores/social: is required: the criterion is scored',
    ])
    expect(set('drawSeed', undefined)).toEqual(['/drawSeed: is required where ties are drawn'])
  })
  test('a key that stands twice is a fault, because two readers could take different ones', () => {
    const twice = fixture.replace('"price": "98000.00"', '"price": "98000.00", "price": "1.00"')
    expect(readEvaluateFile(twice)).toEqual({ faults: ['/bids/0/price: stands twice in the same object'] })
  })
  test('slashes and tildes in names are written as JSON pointers write them', () => {
    expect(set('bids.0.scores.a/b~c', 1)).toEqual(['/bids/0/scores/a~1b~0c: is not a scored criterion'])
  })
})

describe('the price criterion', () => {
  test('distance from the mean is refused by name, with the reason', () => {
    expect(set('criteria.2.price', { method: 'distance-from-mean' })).toEqual([
      '/criteria/2/price/method: distance-from-mean is refused, because a cheaper bid can score less under it',
    ])
  })
  test('takes a method under the weighted sum and only there', () => {
    expect(set('criteria.2.price', {})).toEqual(['/criteria/2/price/method: is required under the rule weighted-sum'])
    expect(set('rule.name', 'fixed-price')).toEqual([
      '/criteria/2/price/method: is taken only by the rule weighted-sum; write "price": {}',
    ])
  })
  test('stands once, at the top, without questions or a minimum of its own', () => {
    const price = { id: 'second', weight: '40', price: { method: 'min-max' } }
    expect(set('criteria.0.children.1', price)).toEqual([
      '/criteria/0/children/1/price: must stand at the top level, not within a group',
    ])
    expect(set('criteria.2.minimum', 1)).toEqual(['/criteria/2/minimum: does not go with a price'])
    expect(set('criteria.1', { ...price, weight: '20' })[0]).toBe(
      '/criteria/2/price: must appear at most once among the criteria',
    )
  })
})

describe('everything that is wrong is said at once', () => {
  test('one line a fault, in one reading', () => {
    const found = faults({
      version: 2,
      colour: 1,
      tieBreak: ['age'],
      'bids.0.price': '0',
      'criteria.1.weight': '19',
    })
    expect(found).toEqual([
      '/colour: is not a known key',
      '/version: must be 1',
      '/tieBreak/0: must be one of quality, price, drawn',
      '/criteria: weights must sum to 100',
      '/bids/0/price: must be greater than 0',
    ])
  })
  test('what is no JSON, or no object, is said for the whole file', () => {
    expect(readEvaluateFile('{')).toEqual({ faults: [': is not valid JSON'] })
    expect(readEvaluateFile('[]')).toEqual({ faults: [': must be an object'] })
    expect(readEvaluateFile('null')).toEqual({ faults: [': must be an object'] })
  })
  test('groups within groups without end are refused, not followed', () => {
    const deep = `${'{"id":"x","weight":100,"children":['.repeat(5000)}${']}'.repeat(5000)}`
    const read = readEvaluateFile(`{"version":1,"criteria":[${deep}]}`)
    expect('faults' in read ? read.faults.join() : '').toContain('children/0: is nested too deeply')
  })
  test('names from the machinery of JSON objects are only names', () => {
    const odd = fixture.replaceAll('"social"', '"__proto__"')
    expect('input' in readEvaluateFile(odd)).toBe(true)
    expect(set('bids.0.scores.constructor', 1)).toEqual(['/bids/0/scores/constructor: is not a scored criterion'])
  })
})

describe('other weightings', () => {
  test('are all of them or those within some points', () => {
    expect(set('sensitivity.weights', { within: '10' })).toEqual([])
    expect(set('sensitivity.weights', 'some')).toEqual([
      '/sensitivity/weights: must be simplex, or an object with the key within',
    ])
    expect(set('sensitivity.weights', { within: '0' })).toEqual(['/sensitivity/weights/within: must be greater than 0'])
    expect(set('sensitivity.samples', 0)).toEqual(['/sensitivity/samples: must be a whole number from 1 to 10000000'])
    expect(set('sensitivity.seed', 0.5)[0]).toMatch(/^\/sensitivity\/seed: must be a whole number/)
  })
})

describe('the scale', () => {
  test('rises, and lists one entry per whole score', () => {
    expect(set('scale.max', 0)).toContain('/scale/max: must be greater than min')
    expect(set('scale.points', ['0', '50', '100'])).toEqual([
      '/scale/points: must have one entry for each whole score from min to max',
    ])
    expect(set('scale.points', ['0', '20', '40', '60', '80', '100'])).toEqual([])
    expect(set('scale.points', ['0', '20', '10', '60', '80', '100'])).toEqual([
      '/scale/points/2: must not be less than the points of the score below',
    ])
  })
  test('holds every score', () => {
    expect(set('bids.0.scores.response', 6)).toEqual(['/bids/0/scores/response: must be a score on the scale'])
  })
})
