import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import { everyFiveSeconds, type PublicPage, publicPages } from './public-pages.server.ts'

let server: Server | undefined
afterEach(() => server?.close())

type Made = { readonly address: string; readonly nonce: string }

/** A site whose pages say how often they were made, behind which "passed on" answers everything else. */
async function siteWith(pages: readonly PublicPage[], answer: (address: string) => ResponseInit = () => ({})) {
  const made: Made[] = []
  let nonces = 0
  const site = express()
  site.use((_request, response, next) => {
    nonces += 1
    response.locals.cspNonce = `nonce-${nonces}`
    next()
  })
  const render = async (address: string, nonce: string) => {
    made.push({ address, nonce })
    const headers = { 'Content-Type': 'text/html' }
    return new Response(`<p>${address} made ${made.length}</p><script nonce="${nonce}"></script>`, {
      headers,
      ...answer(address),
    })
  }
  site.use(publicPages(render, pages))
  site.use((_request, response) => void response.send('passed on'))
  server = createServer(site)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
  return { made, ask, read: async (path: string, init?: RequestInit) => (await ask(path, init)).text() }
}

const always: PublicPage = { path: /^\/tenders$/, stamp: () => 'same' }

it('makes a page once for everybody, each answer with its own nonce', async () => {
  const { made, read } = await siteWith([always])
  expect(await read('/tenders')).toBe('<p>/tenders made 1</p><script nonce="nonce-1"></script>')
  expect(await read('/tenders')).toBe('<p>/tenders made 1</p><script nonce="nonce-2"></script>')
  expect(made).toHaveLength(1)
})

it('is compressed only for those who can read that, and says so', async () => {
  const { ask } = await siteWith([always])
  const zipped = await ask('/tenders', { headers: { 'accept-encoding': 'gzip' } })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(zipped.headers.get('vary')).toContain('Accept-Encoding')
  expect(await zipped.text()).toContain('made 1')
  const plain = await ask('/tenders', { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
})

it('makes one page for many who ask at the same time', async () => {
  const { made, read } = await siteWith([always])
  await Promise.all(Array.from({ length: 20 }, () => read('/tenders')))
  expect(made).toHaveLength(1)
})

it('makes it anew as soon as its stamp differs', async () => {
  let stamp = 'open'
  const { read } = await siteWith([{ path: /^\/tenders$/, stamp: () => stamp }])
  expect(await read('/tenders')).toContain('made 1')
  stamp = 'closed'
  expect(await read('/tenders')).toContain('made 2')
})

it('keeps different searches apart', async () => {
  const { read } = await siteWith([always])
  expect(await read('/tenders?words=gas')).toContain('/tenders?words=gas made 1')
  expect(await read('/tenders?words=toner')).toContain('/tenders?words=toner made 2')
})

it('lets everybody with a cookie or a password through, and everything that is not reading a page', async () => {
  const { made, read } = await siteWith([always])
  await read('/tenders')
  for (const headers of [{ cookie: 'a=b' }, { cookie: '' }, { authorization: 'Basic eDp5' }])
    expect(await read('/tenders', { headers })).toBe('passed on')
  expect(await read('/tenders', { method: 'POST' })).toBe('passed on')
  expect(await read('/elsewhere')).toBe('passed on')
  expect(await read(`/tenders?words=${'long'.repeat(200)}`)).toBe('passed on')
  expect(made).toHaveLength(1)
})

it('gives nothing of the visitor to the page but the address', async () => {
  const { made, read } = await siteWith([always])
  await read('/tenders', { headers: { 'x-forwarded-host': 'evil.example', 'accept-language': 'cy' } })
  expect(made).toEqual([{ address: '/tenders', nonce: expect.stringMatching(/^[\w-]{32}$/) }])
})

it.each([
  ['a page that is not there', { status: 404 }],
  ['a fault', { status: 500 }],
  ['a page that sets a cookie', { headers: { 'Set-Cookie': 'a=b' } }],
])('keeps nothing of %s', async (_what, init) => {
  const { made, read } = await siteWith([always], () => init)
  expect(await read('/tenders')).toBe('passed on')
  expect(await read('/tenders')).toBe('passed on')
  expect(made).toHaveLength(2)
})

it('passes on what has no stamp, or whose stamp cannot be had', async () => {
  const none = await siteWith([{ path: /^\/tenders$/, stamp: () => null }])
  expect(await none.read('/tenders')).toBe('passed on')
  expect(none.made).toEqual([])
  server?.close()
  const broken = await siteWith([{ path: /^\/tenders$/, stamp: () => Promise.reject(new Error('no database')) }])
  expect(await broken.read('/tenders')).toBe('passed on')
})

it('never lets one stamp reach over a whole minute, nor over its first three seconds, nor last over five', () => {
  const noon = Date.parse('2027-01-05T12:00:00Z')
  const at = (milliseconds: number) => everyFiveSeconds(noon + milliseconds)
  expect(at(-1)).not.toBe(at(0))
  expect(at(0)).toBe(at(999))
  expect(at(999)).not.toBe(at(1000))
  expect(at(2999)).not.toBe(at(3000))
  expect(at(5000)).toBe(at(9999))
  expect(at(9999)).not.toBe(at(10_000))
})
