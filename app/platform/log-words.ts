const DEEPEST = 4

const secretName = /(password|secret|token|codes?|cookie|authorization|signature|identity|shares?)$/i
const STRUCK = '[struck out]'

/** The values of a statement follow its text; they run on to the first line of the stack. */
const values = /\nparams: [\s\S]*?(?=\n {4}at |$)/g
const account = /(\w:\/\/)[^/@\s]+@/g
const address = /[^\s<>"'`(),;:/=]+@[^\s<>"'`(),;:/=]+\.\w+/g

/** A line without e-mail addresses, the passwords of addresses on the network, and the values of a statement. */
export const withoutPersonalData = (line: string): string =>
  line.replace(values, `\nparams: ${STRUCK}`).replace(account, `$1${STRUCK}@`).replace(address, '[an e-mail address]')

type Described = {
  type: string
  message: string
  reason?: string
  constraint?: string
  stack?: string
  cause?: Described | string
}

const field = (fault: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(fault, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Only what was at fault and where. Everything else that libraries hang on a fault may quote what somebody sent. */
export function describeFault(fault: unknown, depth = 0): Described | string {
  if (!(fault instanceof Error)) return `a fault that is a ${typeof fault}`
  const [reason, constraint] = [field(fault, 'code'), field(fault, 'constraint_name')]
  const frames = fault.stack
    ?.match(/\n {4}at .*/g)
    ?.join('')
    .trim()
  return {
    type: fault.name,
    // The database quotes a value it could not read at the end of its sentence.
    message: withoutPersonalData(fault.message.replace(/: "[\s\S]*"$/, `: ${STRUCK}`)),
    ...(reason && { reason }),
    ...(constraint && { constraint }),
    ...(frames && { stack: frames }),
    ...(fault.cause !== undefined && depth < DEEPEST && { cause: describeFault(fault.cause, depth + 1) }),
  }
}

const isPlain = (value: object): boolean => {
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}

/** What is logged, with everything struck out that has the name of a secret, and faults described. */
export function strikeOut(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Error) return describeFault(value)
  if (depth === DEEPEST || ArrayBuffer.isView(value)) return STRUCK
  if (Array.isArray(value)) return value.map((item) => strikeOut(item, depth + 1))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secretName.test(name) ? STRUCK : strikeOut(inner, depth + 1)]),
  )
}
