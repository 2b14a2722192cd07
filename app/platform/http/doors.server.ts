import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { plainPage } from './plain-page.ts'

const MiB = 1024 * 1024
/** A form of files may be as large as `receive` allows, and a little for what stands between them. */
const FILES = 22 * MiB
const FIELDS = MiB

function say(response: Response, status: number, sentence: string): void {
  const requestId = status >= 500 ? response.getHeader('X-Request-Id') : undefined
  const nonce = String(response.locals.cspNonce)
  response
    .status(status)
    .type('html')
    .send(plainPage(sentence, nonce, requestId?.toString()))
}

/** The path as a browser would write it, whatever dots the address was sent with. */
const plainPath = (address: string): string =>
  URL.canParse(address, 'http://own.invalid') ? new URL(address, 'http://own.invalid').pathname : ''

/** Pages are read and forms are posted; there is nothing else to be done with them. */
export const onlyPages: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  response.setHeader('Allow', 'GET, HEAD, POST')
  say(response, 405, 'This can only be read, or posted to by its own form.')
}

/** An action is done only for a page of our own: another site's form is refused before anything is read. */
export const ownOriginOnly: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || plainPath(request.originalUrl) === '/hooks/stripe') return next()
  const origin = request.headers.origin ?? request.headers.referer
  const own = origin !== undefined && URL.canParse(origin) && new URL(origin).origin === env().PUBLIC_URL
  if (own) {
    // Remix compares the origin with the host as well, which a proxy may have replaced by one of its own.
    request.headers.host = new URL(env().PUBLIC_URL).host
    delete request.headers['x-forwarded-host']
    return next()
  }
  say(response, 403, 'This request did not come from a page of this site. Go back, reload the page and try again.')
}

/** Nobody fills the memory: how much is coming must be said before, and the server reads no more than that. */
export const bodiesWithinLimits: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') return next()
  const length = Number(request.headers['content-length'])
  if (!Number.isSafeInteger(length)) return say(response, 411, 'Say how long the request is.')
  const most = request.is('multipart/form-data') ? FILES : FIELDS
  if (length <= most) return next()
  response.setHeader('Connection', 'close')
  say(response, 413, `This is too much at once. Send at most ${most / MiB} MB, or fewer files at a time.`)
}

/** Somebody signed in leaves nothing behind on the machine they used. */
export const privatePages: RequestHandler = (request, response, next) => {
  if (/\b(session_token)=/.test(request.headers.cookie ?? '')) response.setHeader('Cache-Control', 'no-store')
  next()
}

const sentences: Readonly<Record<number, string>> = {
  400: 'This address cannot be read. Check that it is right.',
  404: 'There is nothing here. Check that the address is right.',
}

function statusOf(fault: unknown): number {
  const { status, code } = fault as { status?: unknown; code?: unknown }
  if (code === 'ERR_INVALID_URL') return 400
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

/** What goes wrong before a page is reached is not explained to strangers. */
export const plainFaults: ErrorRequestHandler = (fault, request, response, next) => {
  if (response.headersSent) return next(fault)
  const status = statusOf(fault)
  if (status === 500) log.error({ err: fault, requestId: request.headers['x-request-id'], path: request.path }, 'fault')
  say(response, status, sentences[status] ?? 'Something went wrong. Try again in a few minutes.')
}
