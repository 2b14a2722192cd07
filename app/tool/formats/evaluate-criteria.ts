import type { Criterion, PriceCriterion, QualityCriterion } from '#app/modules/evaluation/domain/criteria.ts'
import { type PriceMethod, priceMethodNames, refusedPriceMethod } from '#app/modules/evaluation/domain/price-points.ts'
import type { JsonFields, JsonValue } from './json-value.ts'

const methodKeys = { 'floor-ceiling': ['floor', 'ceiling'], benchmark: ['reference'] } as const

function priceMethod(value: JsonValue): { readonly method: PriceMethod | null } | undefined {
  const named = value.fields()?.optional('method')
  if (named === undefined) return value.fields([]) && { method: null }
  if (named.raw === refusedPriceMethod)
    return named.fault('distance-from-mean is refused, because a cheaper bid can score less under it')
  const name = named.oneOf(priceMethodNames)
  if (name === undefined) return undefined
  if (name === 'floor-ceiling') {
    const fields = value.fields(['method', ...methodKeys[name]])
    const floor = fields?.required('floor')?.decimal()
    const ceiling = fields?.required('ceiling')?.decimal()
    return floor && ceiling && { method: { name, floor, ceiling } }
  }
  if (name === 'benchmark') {
    const reference = value
      .fields(['method', ...methodKeys[name]])
      ?.required('reference')
      ?.decimal()
    return reference && { method: { name, reference } }
  }
  return value.fields(['method']) && { method: { name } }
}

function priceOf(fields: JsonFields, price: JsonValue, top: boolean): PriceCriterion | undefined {
  const id = fields.required('id')?.text()
  const weight = fields.required('weight')?.decimal()
  const read = priceMethod(price)
  for (const key of ['children', 'minimum']) fields.optional(key)?.fault('does not go with a price')
  if (!top) return price.fault('must stand at the top level, not within a group')
  return id !== undefined && weight && read ? { kind: 'price', id, weight, method: read.method } : undefined
}

function qualityOf(fields: JsonFields): QualityCriterion | undefined {
  const id = fields.required('id')?.text()
  const weight = fields.required('weight')?.decimal()
  const given = fields.optional('minimum')
  const minimum = given === undefined ? null : given.decimal()
  const list = fields.optional('children')
  const children = list === undefined ? null : childrenOf(list)
  if (id === undefined || weight === undefined || minimum === undefined || children === undefined) return undefined
  return children === null ? { kind: 'scored', id, weight, minimum } : { kind: 'group', id, weight, minimum, children }
}

const deepest = 64

function criterionOf(value: JsonValue, top: boolean): Criterion | undefined {
  if (value.path.length > deepest) return value.fault('is nested too deeply')
  const fields = value.fields(['id', 'weight', 'minimum', 'children', 'price'])
  const price = fields?.optional('price')
  return fields && (price ? priceOf(fields, price, top) : qualityOf(fields))
}

function childrenOf(value: JsonValue): QualityCriterion[] | undefined {
  const read = value.items()?.map((item) => criterionOf(item, false))
  const quality = read?.flatMap((child) => (child && child.kind !== 'price' ? [child] : []))
  return quality && quality.length === read?.length ? quality : undefined
}

/** The tree of criteria, or undefined with the faults noted when any part of it cannot be read. */
export function readCriteria(value: JsonValue): Criterion[] | undefined {
  const read = value.items()?.map((item) => criterionOf(item, true))
  const known = read?.flatMap((criterion) => criterion ?? [])
  return known && known.length === read?.length ? known : undefined
}
