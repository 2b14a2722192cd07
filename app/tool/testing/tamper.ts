import { entryHash } from '#app/modules/audit/domain/chain-links.ts'
import type { RecordBundle } from '#app/modules/audit/domain/record-bundle.ts'
import { verifyText } from '../verify.ts'
import { recordStory, sha256 } from './record-story.ts'

type Open<Part> = Part extends readonly (infer One)[]
  ? Open<One>[]
  : Part extends object
    ? { -readonly [Key in keyof Part]: Open<Part[Key]> }
    : Part

/** A record that somebody may write to. */
export type OpenRecord = Open<RecordBundle>

export type Tampering = (record: OpenRecord) => void

const story = recordStory()

export const untouched = (): OpenRecord => structuredClone(story) as OpenRecord

export function at<One>(list: readonly One[], index: number): One {
  const one = list.at(index)
  if (one === undefined) throw new Error(`the story has no part ${index}`)
  return one
}

/** What somebody could do who may write the file and knows how entries are chained. */
export function chainAgain(record: OpenRecord): void {
  let prev = ''
  record.entries = structuredClone(record.entries)
  for (const [index, entry] of record.entries.entries()) {
    Object.assign(entry, { seq: index + 1, prev })
    entry.hash = entryHash(record.tenderId, entry, sha256)
    prev = entry.hash
  }
  record.head = { seq: record.entries.length, hash: prev }
}

/** Every fault that checking this record finds, one sentence each. */
export async function faultsOf(record: object, held: readonly string[] = []): Promise<string[]> {
  const verdict = await verifyText(JSON.stringify(record), held)
  if ('faults' in verdict) return verdict.faults
  const found = verdict.checks.flatMap(({ fault }) => fault ?? [])
  if (verdict.ok !== (found.length === 0)) throw new Error('the verdict and its checks disagree')
  return found
}

/** The faults found after somebody did this to a record that held, one a line. */
export async function faultsAfter(tampering: Tampering, held: readonly string[] = []): Promise<string> {
  const record = untouched()
  tampering(record)
  return (await faultsOf(record, held)).join('\n')
}
