import { createHmac } from 'node:crypto'
import { applySetCookies, parseSetCookieHeader } from 'better-auth/cookies'

const STEP_MS = 30_000

/** A browser with its cookies, as far as signing in needs one. */
export class Visitor {
  #headers = new Headers({ 'x-client-ip': '192.0.2.1', 'user-agent': 'test' })

  constructor(network?: string) {
    if (network) this.#headers.set('x-client-ip', network)
  }

  get request(): Request {
    return new Request('http://localhost:3000/', { headers: this.#headers })
  }

  get cookie(): string {
    return this.#headers.get('cookie') ?? ''
  }

  /** Keeps what an answer sets, and forgets what it clears. */
  take(headers: Headers): void {
    applySetCookies(this.#headers, headers.getSetCookie())
    const cleared = headers.getSetCookie().flatMap((line) => [...parseSetCookieHeader(line)])
    const gone = cleared.filter(([, attributes]) => attributes['max-age'] === 0).map(([name]) => name)
    const kept = this.cookie.split('; ').filter((pair) => !gone.some((name) => pair.startsWith(`${name}=`)))
    this.#headers.set('cookie', kept.join('; '))
  }

  /** The same browser at another moment: later changes to one do not reach the other. */
  copy(): Visitor {
    const other = new Visitor()
    other.#headers = new Headers(this.#headers)
    return other
  }
}

/** What an authenticator app shows (RFC 6238), some half minutes before or after now. */
export function appCode(secret: string, stepsFromNow = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + stepsFromNow))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The secret behind the key that is shown for typing, which is written in base 32. */
export function secretOf(key: string): string {
  const bits = [...key.replace(/=+$/, '')].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('')
}
