import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceProvider } from './platform/http/nonce.ts'
import { log } from './platform/log.server.ts'

export const streamTimeout = 5000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = String(context.cspNonce)
  return new Promise((resolve, reject) => {
    let began = false
    let answer = status
    const begin = () => {
      began = true
      const body = new PassThrough()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }))
      pipe(body)
    }
    const whole = isbot(request.headers.get('user-agent') ?? '')
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: begin,
        onShellError: reject,
        onError(fault: unknown) {
          answer = 500
          if (began) log.error({ err: fault }, 'page broke while it was sent')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** What was asked for in a way that a page does not answer is the asker's fault, and the log of requests has it. */
export function handleError(fault: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return
  log.error(
    { err: fault, requestId: request.headers.get('x-request-id'), path: new URL(request.url).pathname },
    'fault',
  )
}
