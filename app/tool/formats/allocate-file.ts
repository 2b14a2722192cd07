import type { Exact } from '#app/kernel/exact.ts'
import type {
  AllocationInput,
  AwardLimits,
  LotBid,
  QualityWorth,
} from '#app/modules/award/domain/allocation/allocation.ts'
import type { Written } from '#app/modules/award/domain/allocation/allocation-document.ts'
import {
  type AllocationFault,
  fallbackFaults,
  limitFaults,
  lotBidFaults,
  lotFaults,
  qualityFaults,
} from '#app/modules/award/domain/allocation/allocation-faults.ts'
import type { Fault } from '#app/modules/evaluation/domain/fault.ts'
import { allocationFaultText } from './allocate-wording.ts'
import { FaultList, type JsonFields, JsonValue } from './json-value.ts'
import { repeatedKeys } from './repeated-keys.ts'

const keys = ['version', 'lots', 'bids', 'language', 'limits', 'fallback', 'quality', 'poundsPerPoint']
const limitNames = ['lotsPerSupplier', 'minSuppliers', 'maxSuppliers'] as const
const mostCounted = 1_000_000

const whole = <Part>(parts: readonly (Part | undefined)[] | undefined): Part[] | undefined => {
  const known = parts?.flatMap((part) => part ?? [])
  return known && known.length === parts?.length ? known : undefined
}

const textsOf = (value: JsonValue | undefined) => whole(value?.items()?.map((item) => item.text()))

function readBid(value: JsonValue): LotBid | undefined {
  const fields = value.fields(['supplier', 'lots', 'price'])
  const supplier = fields?.required('supplier')?.text()
  const lots = textsOf(fields?.required('lots'))
  const price = fields?.required('price')?.decimal()
  return supplier !== undefined && lots && price ? { supplier, lots, price } : undefined
}

const readCount = (value: JsonValue | undefined, least: number): number | null | undefined =>
  value === undefined ? null : value.count(least, mostCounted)

function readLimits(value: JsonValue | undefined): AwardLimits | undefined {
  const fields = value?.fields(limitNames)
  if (value && !fields) return undefined
  const lotsPerSupplier = readCount(fields?.optional('lotsPerSupplier'), 1)
  const minSuppliers = readCount(fields?.optional('minSuppliers'), 0)
  const maxSuppliers = readCount(fields?.optional('maxSuppliers'), 1)
  if (lotsPerSupplier === undefined || minSuppliers === undefined || maxSuppliers === undefined) return undefined
  return { lotsPerSupplier, minSuppliers, maxSuppliers }
}

function readAmounts(value: JsonValue | undefined): Map<string, Exact> | undefined {
  if (value === undefined) return new Map()
  const read = value.fields()?.entries.map(([key, member]) => ({ key, amount: member.decimal() }))
  const amounts = read?.flatMap(({ key, amount }) => (amount ? [[key, amount] as const] : []))
  return amounts && amounts.length === read?.length ? new Map(amounts) : undefined
}

/** Both or neither: points without their worth say nothing, nor does a worth without points. */
function readQuality(file: JsonFields): QualityWorth | null | undefined {
  if (!file.optional('quality') && !file.optional('poundsPerPoint')) return null
  const points = file.required('quality')
  const poundsPerPoint = file.required('poundsPerPoint')?.decimal()
  const read = points && readAmounts(points)
  return read && poundsPerPoint && { points: read, poundsPerPoint }
}

function readFields(file: JsonFields, faults: FaultList): AllocationInput | undefined {
  const note = (found: readonly Fault<AllocationFault>[]) => {
    for (const { at, reason } of found) faults.add(at, allocationFaultText[reason])
  }
  if (file.required('version')?.raw !== 1) file.optional('version')?.fault('must be 1')
  const lots = textsOf(file.required('lots'))
  const read = file.required('bids')?.items()?.map(readBid)
  const bids = whole(read)
  const language = file.required('language')?.oneOf(['or', 'xor'])
  const limits = readLimits(file.optional('limits'))
  const fallback = readAmounts(file.optional('fallback'))
  const quality = readQuality(file)
  if (lots) note(lotFaults(lots))
  for (const [index, bid] of (read ?? []).entries()) if (bid) note(lotBidFaults(bid, lots ?? null, index))
  if (limits) note(limitFaults(limits))
  if (fallback) note(fallbackFaults(fallback, lots ?? null))
  if (quality && bids) note(qualityFaults(quality, bids))
  const complete = lots && bids && language && limits && fallback && quality !== undefined
  return complete ? { lots, bids, language, limits, fallback, quality } : undefined
}

type Raw = {
  readonly bids: readonly { readonly price: unknown }[]
  readonly fallback?: Readonly<Record<string, unknown>>
}

/** The prices as the file wrote them; only for a file without faults. */
function writtenIn(raw: unknown, { bids, fallback }: AllocationInput): Written {
  const file = raw as Raw
  const prices = new Map(bids.map((bid, index) => [bid, String(file.bids[index]?.price)]))
  const kept = new Map([...fallback.keys()].map((lot) => [lot, String(file.fallback?.[lot])]))
  const decimals = [...prices.values(), ...kept.values()].map((text) => (text.split('.')[1] ?? '').length)
  return {
    price: (bid) => prices.get(bid),
    fallback: (lot) => kept.get(lot),
    decimals: decimals.reduce((most, count) => Math.max(most, count), 0),
  }
}

/** What the file asks for, or one line per fault, each beginning with the JSON pointer of the faulty value. */
export type AllocateFile =
  | { readonly input: AllocationInput; readonly written: Written }
  | { readonly faults: readonly string[] }

/** Reads the open calculation file of an award of several lots. Everything that is wrong with it is said at once. */
export function readAllocateFile(text: string): AllocateFile {
  const faults = new FaultList()
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { faults: [': is not valid JSON'] }
  }
  for (const path of repeatedKeys(text)) faults.add(path, 'stands twice in the same object')
  const file = new JsonValue(raw, [], faults).fields(keys)
  const input = file && readFields(file, faults)
  if (faults.lines.length > 0 || !input) return { faults: faults.lines }
  return { input, written: writtenIn(raw, input) }
}
