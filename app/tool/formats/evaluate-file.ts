import { drawFaults, mostSamples, sensitivityFaults } from '#app/modules/evaluation/domain/bid-faults.ts'
import { scoredCriteria } from '#app/modules/evaluation/domain/criteria.ts'
import type { Fault } from '#app/modules/evaluation/domain/fault.ts'
import { type Scale, scaleFaults } from '#app/modules/evaluation/domain/scale.ts'
import {
  type EvaluationInput,
  type Rule,
  ruleNames,
  type SensitivityAsked,
  type TieBreakStep,
  tieBreakSteps,
} from '#app/modules/evaluation/domain/terms.ts'
import { criteriaFaults, ruleFaults, tieBreakFaults } from '#app/modules/evaluation/domain/terms-faults.ts'
import { readBids } from './evaluate-bids.ts'
import { readCriteria } from './evaluate-criteria.ts'
import { evaluationFaultText } from './evaluate-wording.ts'
import { FaultList, type JsonFields, JsonValue } from './json-value.ts'
import { repeatedKeys } from './repeated-keys.ts'

const usualDecimals = 2
const mostDecimals = 20
const keys = 'version title scale criteria rule qualityThreshold tieBreak drawSeed display bids sensitivity'.split(' ')

function readScale(value: JsonValue): Scale | undefined {
  const fields = value.fields(['min', 'max', 'points'])
  const min = fields?.required('min')?.decimal()
  const max = fields?.required('max')?.decimal()
  const list = fields?.optional('points')
  if (list === undefined) return min && max && { min, max, points: null }
  const items = list.items()?.map((item) => item.decimal())
  const points = items?.flatMap((point) => point ?? [])
  return min && max && points && points.length === items?.length ? { min, max, points } : undefined
}

function readRule(value: JsonValue): Rule | undefined {
  const name = value.fields()?.required('name')?.oneOf(ruleNames)
  if (name === undefined) return undefined
  if (name !== 'monetised-quality') return value.fields(['name']) && { name }
  const poundsPerPoint = value.fields(['name', 'poundsPerPoint'])?.required('poundsPerPoint')?.decimal()
  return poundsPerPoint && { name, poundsPerPoint }
}

function readTieBreak(value: JsonValue | undefined): TieBreakStep[] | undefined {
  if (value === undefined) return []
  const items = value.items()?.map((item) => item.oneOf(tieBreakSteps))
  const steps = items?.flatMap((step) => step ?? [])
  return steps && steps.length === items?.length ? steps : undefined
}

function readWeights(value: JsonValue | undefined): SensitivityAsked['weights'] | undefined {
  if (value === undefined || value.raw === 'simplex') return value && 'simplex'
  if (typeof value.raw === 'string') return value.fault('must be simplex, or an object with the key within')
  const within = value.fields(['within'])?.required('within')?.decimal()
  return within && { within }
}

function readSensitivity(value: JsonValue | undefined): SensitivityAsked | null | undefined {
  if (value === undefined) return null
  const fields = value.fields(['weights', 'samples', 'seed'])
  const weights = readWeights(fields?.required('weights'))
  const samples = fields?.required('samples')?.whole(1, mostSamples)
  const seed = fields?.required('seed')?.whole(0, Number.MAX_SAFE_INTEGER)
  return weights !== undefined && samples !== undefined && seed !== undefined ? { weights, samples, seed } : undefined
}

function readDecimals(value: JsonValue | undefined): number | undefined {
  if (value === undefined) return usualDecimals
  return value.fields(['decimals'])?.required('decimals')?.whole(0, mostDecimals)
}

const optionalOf = <Read>(value: JsonValue | undefined, read: (value: JsonValue) => Read | undefined) =>
  value === undefined ? null : read(value)

type Known = { readonly [key: string]: unknown }
type Complete<Parts extends Known> = { readonly [Key in keyof Parts]: Exclude<Parts[Key], undefined> }

const complete = <Parts extends Known>(parts: Parts): parts is Parts & Complete<Parts> =>
  Object.values(parts).every((part) => part !== undefined)

function readFields(file: JsonFields, faults: FaultList) {
  if (file.required('version')?.raw !== 1) file.optional('version')?.fault('must be 1')
  file.optional('title')?.text()
  const note = (found: readonly Fault<keyof typeof evaluationFaultText>[]) => {
    for (const { at, reason } of found) faults.add(at, evaluationFaultText[reason])
  }
  const part = (key: string) => file.required(key)
  const [scaleAt, criteriaAt, ruleAt, bidsAt] = [part('scale'), part('criteria'), part('rule'), part('bids')]
  const scale = scaleAt && readScale(scaleAt)
  const criteria = criteriaAt && readCriteria(criteriaAt)
  const rule = ruleAt && readRule(ruleAt)
  const qualityThreshold = optionalOf(file.optional('qualityThreshold'), (value) => value.decimal())
  const tieBreak = readTieBreak(file.optional('tieBreak'))
  const drawSeed = optionalOf(file.optional('drawSeed'), (value) => value.text())
  const decimals = readDecimals(file.optional('display'))
  const sensitivity = readSensitivity(file.optional('sensitivity'))
  if (scale) note(scaleFaults(scale, ['scale']))
  const sound = scale && scaleFaults(scale, []).length === 0 ? scale : null
  if (criteria) note(criteriaFaults(criteria, sound))
  if (rule && criteria && qualityThreshold !== undefined) note(ruleFaults({ rule, criteria, qualityThreshold }))
  if (tieBreak) note(tieBreakFaults(tieBreak))
  if (tieBreak && drawSeed !== undefined) note(drawFaults(tieBreak, drawSeed))
  if (sensitivity) note(sensitivityFaults(sensitivity))
  const asked = { questions: criteria ? scoredCriteria(criteria) : null, scale: sound }
  const bids = bidsAt && readBids(bidsAt, asked, faults)
  return { scale, criteria, rule, qualityThreshold, tieBreak, drawSeed, decimals, sensitivity, bids }
}

/** What the file asks for, or one line per fault, each beginning with the JSON pointer of the faulty value. */
export type EvaluateFile =
  | { readonly input: EvaluationInput; readonly decimals: number }
  | { readonly faults: readonly string[] }

/** Reads the open calculation file of an evaluation. Everything that is wrong with it is said at once. */
export function readEvaluateFile(text: string): EvaluateFile {
  const faults = new FaultList()
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { faults: [': is not valid JSON'] }
  }
  for (const path of repeatedKeys(text)) faults.add(path, 'stands twice in the same object')
  const file = new JsonValue(raw, [], faults).fields(keys)
  const parts = file && readFields(file, faults)
  if (faults.lines.length > 0 || parts === undefined || !complete(parts)) return { faults: faults.lines }
  const { scale, criteria, rule, qualityThreshold, tieBreak, drawSeed, decimals, sensitivity, bids } = parts
  return {
    input: { terms: { scale, criteria, rule, qualityThreshold, tieBreak }, drawSeed, bids, sensitivity },
    decimals,
  }
}
