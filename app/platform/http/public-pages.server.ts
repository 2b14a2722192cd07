import { randomBytes } from 'node:crypto'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Response as Answer, RequestHandler } from 'express'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { PageShelf } from './page-shelf.ts'
import { gzippedPage, plainPage, type SplicedPage, splice } from './spliced-page.server.ts'

/** A page that everybody without a cookie sees the same. */
export type PublicPage = {
  /** Matches the whole path. */
  readonly path: RegExp
  /** What the page shows stays as it is while this text does; null when there is no such page. */
  readonly stamp: (path: RegExpExecArray) => string | null | Promise<string | null>
}

/** Makes the page of an address with this nonce, for nobody in particular. */
export type Render = (address: string, nonce: string) => Promise<Response>

type Kept = SplicedPage & { readonly stamp: string; readonly headers: readonly [string, string][] }

/** Some four thousand tenders: as many as are open at once. */
const mostBytes = 192 * 1024 * 1024
const longestAddress = 500

/**
 * A stamp that changes every five seconds, and at the beginning of each minute and in its first seconds: deadlines are
 * whole minutes, so what was made before one is not given after it, even where two clocks differ by a second.
 */
export function everyFiveSeconds(now = Date.now()): string {
  const seconds = Math.floor(now / 1000)
  return String(seconds % 60 < 3 ? seconds : seconds - (seconds % 5))
}

/** Nothing of the visitor goes in: neither their headers nor the host they asked. */
export function renderForNobody(build: ServerBuild): Render {
  const handle = createRequestHandler(build, 'production')
  return (address, cspNonce) =>
    handle(new Request(new URL(address, env().PUBLIC_URL), { headers: { accept: 'text/html' } }), { cspNonce, ip: '' })
}

function send(answer: Answer, page: Kept, zipped: boolean): void {
  for (const [name, value] of page.headers) answer.setHeader(name, value)
  answer.vary('Accept-Encoding').vary('Cookie')
  if (zipped) answer.setHeader('Content-Encoding', 'gzip')
  const nonce = String(answer.locals.cspNonce)
  answer.end(zipped ? gzippedPage(page, nonce) : plainPage(page, nonce))
}

/**
 * Makes each public page once and gives it to everybody who asks without any cookie, with a nonce of its own in each
 * answer. A request for anything else passes through, and so does one that carries a cookie, whatever the cookie says.
 */
export function publicPages(render: Render, pages: readonly PublicPage[]): RequestHandler {
  // Random, so that nothing anybody writes into a page can be mistaken for the place of a nonce.
  const placeholder = randomBytes(24).toString('base64url')
  const shelf = new PageShelf<Kept>(mostBytes)
  const making = new Map<string, Promise<Kept | null>>()

  async function make(address: string, stamp: string): Promise<Kept | null> {
    const response = await render(address, placeholder)
    const html = await response.text()
    if (response.status !== 200 || response.headers.has('Set-Cookie')) return null
    const kept = { ...splice(html, placeholder), stamp, headers: [...response.headers] }
    shelf.put(address, kept)
    return kept
  }

  function madeOnce(address: string, stamp: string): Promise<Kept | null> {
    const key = `${stamp} ${address}`
    const underWay = making.get(key)
    if (underWay) return underWay
    const begun = make(address, stamp).finally(() => making.delete(key))
    making.set(key, begun)
    return begun
  }

  async function pageAt(path: string, address: string): Promise<Kept | null> {
    for (const page of pages) {
      const found = page.path.exec(path)
      if (!found) continue
      const stamp = await page.stamp(found)
      return stamp === null ? null : (shelf.get(address, stamp) ?? madeOnce(address, stamp))
    }
    return null
  }

  return (request, response, next) => {
    const { method, headers, path, originalUrl: address } = request
    const anybody = method === 'GET' && headers.cookie === undefined && headers.authorization === undefined
    if (!anybody || address.length > longestAddress) return next()
    pageAt(path, address).then(
      (page) => (page ? send(response, page, request.acceptsEncodings('gzip', 'identity') === 'gzip') : next()),
      (fault: unknown) => {
        log.warn({ err: fault, path }, 'a public page could not be kept')
        next()
      },
    )
  }
}
