import { z } from 'zod'
import { type RecordBundle, recordFormat } from '#app/modules/audit/domain/record-bundle.ts'
import { repeatedKeys } from './formats/repeated-keys.ts'

const uuid = z.uuid({ error: 'must be an id' })
const digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be 64 hexadecimal digits' })
const count = z.int({ error: 'must be a whole number' }).min(0, { error: 'must be 0 or more' })
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, { error: 'must be a time like 2026-12-01T12:00:00.000000Z' })
  .refine((at) => !Number.isNaN(Date.parse(at)), { error: 'must be a time that exists' })
const kind = z.enum(['quality', 'price'], { error: 'must be quality or price' })
const text = z.string({ error: 'must be text' })
const flag = z.boolean({ error: 'must be true or false' })

const Bundle: z.ZodType<RecordBundle> = z.strictObject({
  format: z.literal(recordFormat, { error: `must be "${recordFormat}"` }),
  tenderId: uuid,
  receiptKey: z.strictObject({ id: text, publicKeyPem: text }),
  keySets: z.array(z.strictObject({ kind, fingerprint: digest })),
  head: z.strictObject({ seq: count, hash: digest }),
  entries: z.array(
    z.strictObject({ seq: count, at: moment, type: text, body: text, prev: digest.or(z.literal('')), hash: digest }),
  ),
  terms: z.array(z.strictObject({ version: count, sha256: digest, text })),
  bids: z.array(
    z.strictObject({
      bidId: uuid,
      lotId: uuid,
      version: count,
      qualityDigest: digest,
      priceDigest: digest,
      receipt: text,
    }),
  ),
  refusals: z.array(z.strictObject({ bidId: uuid, receipt: text })),
  openings: z.array(
    z.strictObject({
      kind,
      frozen: z.array(z.strictObject({ bidId: uuid, version: count, digest })),
      results: z.array(z.strictObject({ bidId: uuid, intact: flag })),
    }),
  ),
  results: z.array(z.strictObject({ lotId: uuid, input: text, inputSha256: digest, outputSha256: digest })),
})

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const sentence = (issue: z.core.$ZodIssue): string[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${pointer([...issue.path, key])}: is not a known key`)
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  return [`${pointer(issue.path)}: ${missing ? 'is required' : issue.message}`]
}

/** The record in a file, or one line for each fault of the file, beginning with the JSON pointer of the faulty value. */
export function readRecordFile(content: string): { readonly bundle: RecordBundle } | { readonly faults: string[] } {
  let raw: unknown
  try {
    raw = JSON.parse(content)
  } catch {
    return { faults: [': is not valid JSON'] }
  }
  const repeated = repeatedKeys(content).map((path) => `${pointer(path)}: stands twice in the same object`)
  const parsed = Bundle.safeParse(raw, { reportInput: true })
  const faults = [...repeated, ...(parsed.error?.issues ?? []).flatMap(sentence)]
  return parsed.success && faults.length === 0 ? { bundle: parsed.data } : { faults }
}
