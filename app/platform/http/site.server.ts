import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { env, isPlayground } from '../env.server.ts'
import { log } from '../log.server.ts'
import { bodiesWithinLimits, onlyPages, ownOriginOnly, plainFaults, privatePages } from './doors.server.ts'
import { type PublicPage, publicPages, renderForNobody } from './public-pages.server.ts'

type Locals = { locals: { cspNonce: string } }

const nonce = (_request: IncomingMessage, response: ServerResponse) =>
  `'nonce-${(response as unknown as Locals).locals.cspNonce}'`

const strictHeaders = () =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': [
          "'self'",
          'https://checkout.stripe.com',
          ...(isPlayground() ? ['http://127.0.0.1:*', 'http://localhost:*'] : []),
        ],
        'script-src': [nonce, "'strict-dynamic'", "'self'"],
        'style-src': ["'self'", nonce],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
    strictTransportSecurity: isPlayground() ? false : { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })

const withNonce: RequestHandler = (_request, response, next) => {
  response.locals.cspNonce = randomBytes(16).toString('base64')
  next()
}

const stamped: RequestHandler = (request, response, next) => {
  const requestId = randomUUID()
  request.headers['x-request-id'] = requestId
  // Overwritten, never added to: whoever sends one of their own would count tries against another network.
  request.headers['x-client-ip'] = request.ip ?? ''
  response.setHeader('X-Request-Id', requestId)
  const began = process.hrtime.bigint()
  response.on('finish', () => {
    const ms = Number((process.hrtime.bigint() - began) / 1000n) / 1000
    log.info({ requestId, method: request.method, path: request.path, status: response.statusCode, ms }, 'request')
  })
  next()
}

export function createSite(build: ServerBuild, clientFolder: string, forEverybody: readonly PublicPage[]): Express {
  const site = express()
  site.disable('x-powered-by')
  site.set('trust proxy', env().TRUSTED_PROXIES)
  site.use(withNonce, strictHeaders())
  site.use('/assets', express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }))
  site.use(express.static(clientFolder, { maxAge: '1h', index: false }))
  site.use(stamped)
  // A demonstration's pages show its clock and its people.
  if (!isPlayground()) site.use(publicPages(renderForNobody(build), forEverybody))
  site.use(compression(), onlyPages, ownOriginOnly, bodiesWithinLimits, privatePages)
  site.all(
    '*',
    createRequestHandler({
      build,
      mode: 'production',
      getLoadContext: (request, response) => ({
        cspNonce: response.locals.cspNonce as string,
        ip: request.ip ?? '',
      }),
    }),
  )
  site.use(plainFaults)
  return site
}
