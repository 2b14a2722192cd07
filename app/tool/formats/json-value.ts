import { type Exact, exact, isDecimal } from '#app/kernel/exact.ts'

const escaped = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

/** RFC 6901: where a value stands in the file, as `/bids/2/price`; the whole file is the empty text. */
export const pointerTo = (path: readonly (string | number)[]): string => path.map((key) => `/${escaped(key)}`).join('')

/** The faults found while reading, one sentence a place: the first fault of a place hides those that follow from it. */
export class FaultList {
  readonly #byPointer = new Map<string, string>()

  add(path: readonly (string | number)[], sentence: string): undefined {
    const pointer = pointerTo(path)
    if (!this.#byPointer.has(pointer)) this.#byPointer.set(pointer, `${pointer}: ${sentence}`)
    return undefined
  }

  get lines(): string[] {
    return [...this.#byPointer.values()]
  }
}

/** One value of the file with its place. Reading it as something it is not notes a fault and gives undefined. */
export class JsonValue {
  readonly #faults: FaultList
  readonly raw: unknown
  readonly path: readonly (string | number)[]

  constructor(raw: unknown, path: readonly (string | number)[], faults: FaultList) {
    this.raw = raw
    this.path = path
    this.#faults = faults
  }

  fault(sentence: string): undefined {
    return this.#faults.add(this.path, sentence)
  }

  /** The object's members by key, in the file's order. With `known` keys given, any other key is a fault. */
  fields(known?: readonly string[]): JsonFields | undefined {
    const { raw } = this
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return this.fault('must be an object')
    const members = new Map(
      Object.entries(raw).map(([key, value]) => [key, new JsonValue(value, [...this.path, key], this.#faults)]),
    )
    for (const [key, member] of members) if (known && !known.includes(key)) member.fault('is not a known key')
    return new JsonFields(members, this.path, this.#faults)
  }

  items(): JsonValue[] | undefined {
    if (!Array.isArray(this.raw)) return this.fault('must be a list')
    return this.raw.map((item: unknown, index) => new JsonValue(item, [...this.path, index], this.#faults))
  }

  text(): string | undefined {
    return typeof this.raw === 'string' ? this.raw : this.fault('must be text')
  }

  oneOf<Choice extends string>(choices: readonly Choice[]): Choice | undefined {
    const chosen = choices.find((choice) => choice === this.raw)
    return chosen ?? this.fault(`must be one of ${choices.join(', ')}`)
  }

  /** A JSON whole number small enough to be exact, for counts and seeds. */
  whole(least: number, most: number): number | undefined {
    const { raw } = this
    const fits = typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= least && raw <= most
    return fits ? raw : this.fault(`must be a whole number from ${least} to ${most}`)
  }

  /** A count that people agreed on: a whole number, in quotes or not. */
  count(least: number, most: number): number | undefined {
    const { raw } = this
    const count = typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? Number(raw) : raw
    const fits = typeof count === 'number' && Number.isSafeInteger(count) && count >= least && count <= most
    return fits ? count : this.fault(`must be a whole number from ${least} to ${most}`)
  }

  /** A number that people agreed on: decimal text, or a JSON whole number. A binary fraction is a fault. */
  decimal(): Exact | undefined {
    const { raw } = this
    if (typeof raw === 'string' && isDecimal(raw)) return exact(raw)
    if (typeof raw === 'number' && Number.isSafeInteger(raw)) return exact(raw)
    return this.fault('must be a decimal number in quotes, such as "12.50", or a whole number')
  }
}

/** The members of one object. */
export class JsonFields {
  readonly #members: ReadonlyMap<string, JsonValue>
  readonly #path: readonly (string | number)[]
  readonly #faults: FaultList

  constructor(members: ReadonlyMap<string, JsonValue>, path: readonly (string | number)[], faults: FaultList) {
    this.#members = members
    this.#path = path
    this.#faults = faults
  }

  get entries(): [string, JsonValue][] {
    return [...this.#members]
  }

  optional(key: string): JsonValue | undefined {
    return this.#members.get(key)
  }

  required(key: string): JsonValue | undefined {
    return this.#members.get(key) ?? this.#faults.add([...this.#path, key], 'is required')
  }
}
