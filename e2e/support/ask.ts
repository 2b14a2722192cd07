import { type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
export type Question = {
  readonly method?: string
  readonly headers?: Record<string, string>
  /** Sent as a form of fields when it is not text. */
  readonly body?: string | Record<string, string>
}

/** One request exactly as it is written here: a browser or `fetch` would put the path and the headers in order. */
export function ask(site: string, path: string, { method, headers = {}, body }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(site)
  const text = typeof body === 'object' ? new URLSearchParams(body).toString() : (body ?? '')
  const typed = typeof body === 'object' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}
  const sized = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(text)) }
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        hostname,
        port,
        path,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...typed, ...sized, ...headers },
        agent: false,
      },
      async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(chunk as Buffer)
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      },
    )
    sending.on('error', reject)
    sending.end(text)
  })
}

/** The cookies of an answer, as a browser would send them back. */
export const cookieOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
