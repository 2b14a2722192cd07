import { type Answer, ask, cookieOf } from '../support/ask.ts'
import { expect, test } from '../support/test.ts'

/** Actions of every kind: for anybody, for somebody signed in, of the demonstration, for a program. */
const actions = [
  '/sign-in',
  '/sign-in/second-factor',
  '/sign-out',
  '/register',
  '/account/security',
  '/account/seats',
  '/supplier/register',
  '/cluster/tenders/new',
  '/api/auth/passkey/verify-authentication',
  '/demonstration/become',
  '/demonstration/clock',
]

const publicPlaces = ['/', '/tenders', '/notices', '/sign-in', '/register', '/verify', '/accessibility', '/privacy']

const contentPolicy = ({ headers }: Answer) => String(headers['content-security-policy'])
const nonceOf = (answer: Answer) => /'nonce-([^']+)'/.exec(contentPolicy(answer))?.[1] ?? ''

/** The answer that makes a visitor somebody of the demonstration. */
async function becoming(url: string, name: string): Promise<Answer> {
  const { body } = await ask(url, '/')
  const button = new RegExp(`value="([0-9a-f-]{36})"[^>]*>(?:<[^>]+>)*${name}`).exec(body)
  const answer = await ask(url, '/demonstration/become', {
    headers: { Origin: url },
    body: { person: button?.[1] ?? '' },
  })
  expect(answer.status).toBe(303)
  return answer
}

const visitorAs = async (url: string, name: string) => cookieOf(await becoming(url, name))

test('a form of another site is refused and does nothing, whatever it says of where it comes from', async ({
  site,
}) => {
  await test.step('it is told why in a sentence', async () => {
    const host = new URL(site.url).host
    const origins: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: `http://${host}.evil.example` },
      { Origin: `http://evil.example/${host}` },
      { Origin: `https://${host}` },
      { Origin: `http://sibling.${host}` },
      { Origin: '' },
      { Referer: 'https://evil.example/' },
      { Origin: 'https://evil.example', Referer: `${site.url}/sign-in` },
      {},
    ]
    const cookie = await visitorAs(site.url, 'Priya')
    for (const path of actions)
      for (const headers of origins) {
        const answer = await ask(site.url, path, { headers: { ...headers, Cookie: cookie }, body: { minutes: '60' } })
        expect([path, headers, answer.status]).toEqual([path, headers, 403])
        expect(answer.body).toContain('did not come from a page of this site')
        expect(answer.headers['set-cookie']).toBeUndefined()
      }
    const still = await ask(site.url, '/account/security', { headers: { Cookie: cookie } })
    expect(still.body).toContain('Priya')
  })

  await test.step('it reaches no action by way of the one address that machines may use', async () => {
    const cookie = await visitorAs(site.url, 'Priya')
    for (const path of [
      '/hooks/../sign-out',
      '/hooks/stripe/../../sign-out',
      '/hooks/%2e%2e/sign-out',
      '//hooks/stripe',
    ])
      expect((await ask(site.url, path, { headers: { Cookie: cookie }, body: {} })).status).toBe(403)
  })

  await test.step('our own forms are taken', async () => {
    for (const headers of [{ Origin: site.url }, { Referer: `${site.url}/sign-in` }]) {
      const answer = await ask(site.url, '/sign-in', { headers, body: { email: 'nobody', password: '' } })
      expect(answer.status).toBe(422)
    }
  })
})

test('every answer forbids frames and foreign scripts, and has a nonce and an id of its own', async ({ site }) => {
  await test.step('and says nothing of what serves it', async () => {
    const { body } = await ask(site.url, '/')
    const asset = /\/assets\/[\w.-]+\.(?:css|js)/.exec(body)?.[0] ?? ''
    const places = [
      ...publicPlaces,
      '/healthz',
      '/nowhere',
      asset,
      '/assets/nothing.js',
      '/favicon.svg',
      '/hooks/stripe',
    ]
    for (const path of places) {
      const answer = await ask(site.url, path)
      const policy = contentPolicy(answer)
      expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")])
      for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
        expect(policy).toContain(part)
      expect(policy).not.toContain('unsafe')
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(answer.headers['x-powered-by'] ?? answer.headers.server).toBeUndefined()
    }
  })

  await test.step('no script or style is without the nonce', async () => {
    const nonces = new Set<string>()
    for (const path of publicPlaces) {
      const answer = await ask(site.url, path)
      const nonce = nonceOf(answer)
      nonces.add(nonce)
      const inline = answer.body.match(/<(?:script|style)\b[^>]*>/g) ?? []
      expect(inline.length).toBeGreaterThan(0)
      for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`)
      expect(answer.body).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)="/)
    }
    expect(nonces.size).toBe(publicPlaces.length)
  })

  await test.step('nobody outside can choose the id', async () => {
    const ids = []
    for (const path of ['/', '/nowhere', '/healthz'])
      ids.push((await ask(site.url, path, { headers: { 'X-Request-Id': 'chosen' } })).headers['x-request-id'])
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  await test.step('without TLS it does not ask browsers for TLS', async () => {
    expect((await ask(site.url, '/')).headers['strict-transport-security']).toBeUndefined()
  })
})

test('what somebody signed in saw stays in no cache, and no script or other site can use their session', async ({
  site,
}) => {
  const answer = await becoming(site.url, 'Priya')
  const [session = ''] = (answer.headers['set-cookie'] ?? []).filter((line) => line.includes('session_token'))
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(session).toContain(`; ${part}`)
  const cookie = cookieOf(answer)
  for (const path of [
    '/',
    '/cluster',
    '/account/security',
    '/account/messages',
    '/cluster.data?_routes=routes%2Fx',
    '/nowhere',
  ])
    expect([path, (await ask(site.url, path, { headers: { Cookie: cookie } })).headers['cache-control']]).toEqual([
      path,
      expect.stringContaining('no-store'),
    ])
  expect((await ask(site.url, '/tenders')).headers['cache-control'] ?? '').not.toContain('public')
})

test('what is not there is said to be so and no more, and what is somebody else’s is no different', async ({
  site,
}) => {
  await test.step('whatever the address', async () => {
    expect(await ask(site.url, '/nowhere')).toMatchObject({
      status: 404,
      body: expect.stringContaining('Page not found'),
    })
    expect(await ask(site.url, '/assets/nothing.js')).toMatchObject({ status: 404 })
    expect((await ask(site.url, '/nowhere', { headers: { Origin: site.url }, body: {} })).status).toBeGreaterThan(403)
    for (const path of ['/%E0%A4%A', '/assets/%2e%2e/%2e%2e/server/server.js', '/assets/..%5c..%5cserver', '/.env']) {
      const answer = await ask(site.url, path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.body).not.toMatch(/node_modules|\bat .*:\d+:\d+|createServer/)
    }
    const host = await ask(site.url, '/', { headers: { Host: 'a b' } })
    expect(host).toMatchObject({ status: 400, body: expect.not.stringMatching(/node_modules|Error/) })
  })

  await test.step('for somebody with another seat', async () => {
    const cookie = await visitorAs(site.url, 'Priya')
    const theirs = await ask(site.url, '/operator', { headers: { Cookie: cookie } })
    const nowhere = await ask(site.url, '/nowhere', { headers: { Cookie: cookie } })
    expect([theirs.status, nowhere.status]).toEqual([404, 404])
    expect(/<h1[^>]*>([^<]+)/.exec(theirs.body)?.[1]).toBe(/<h1[^>]*>([^<]+)/.exec(nowhere.body)?.[1])
  })

  await test.step('a stranger is asked to sign in first', async () => {
    const answer = await ask(site.url, '/cluster')
    expect(answer).toMatchObject({ status: 302, headers: { location: '/sign-in?next=%2Fcluster' } })
  })
})

test('a request that is neither for a page nor from a form is refused by its method, its length or its wish', async ({
  site,
}) => {
  await test.step('its method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const answer = await ask(site.url, '/sign-in', { method, headers: { Origin: site.url } })
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'GET, HEAD, POST'])
    }
  })

  await test.step('its length, said or not said', async () => {
    const headers = { Origin: site.url, 'Content-Type': 'application/x-www-form-urlencoded' }
    const long = await ask(site.url, '/sign-in', { headers, body: `email=${'a'.repeat(1024 * 1024)}` })
    expect(long).toMatchObject({ status: 413, body: expect.stringContaining('at most 1 MB') })
    const endless = await ask(site.url, '/sign-in', {
      method: 'POST',
      headers: { ...headers, 'Transfer-Encoding': 'chunked' },
    })
    expect(endless.status).toBe(411)
  })

  await test.step('its wish', async () => {
    const headers = { Origin: site.url }
    for (const intent of ['everything', '__proto__', 'constructor'])
      expect((await ask(site.url, '/sign-in', { headers, body: { intent } })).status).toBe(404)
  })
})

test('a payment notice is taken from Stripe alone, and only for a fee of ours', async ({ site }) => {
  await test.step('nothing that Stripe did not sign', async () => {
    const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'checkout.session.completed' })
    for (const signature of [undefined, '', 't=1,v1=', 't=1,v1=00', 'nonsense']) {
      const headers = signature === undefined ? {} : { 'Stripe-Signature': signature }
      expect(await ask(site.url, '/hooks/stripe', { headers, body })).toMatchObject({ status: 400, body: 'refused\n' })
    }
    expect((await ask(site.url, '/hooks/stripe')).status).toBeGreaterThanOrEqual(400)
  })

  await test.step('no genuine payment for something else, and Stripe is told', async () => {
    const params = new URLSearchParams({
      mode: 'payment',
      success_url: 'http://localhost/paid',
      cancel_url: 'http://localhost/not-taken',
      client_reference_id: 'another shop',
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'gbp',
      'line_items[0][price_data][unit_amount]': '98000',
      'line_items[0][price_data][product_data][name]': 'Something else',
    })
    const authorization = 'Bearer sk_test_journey'
    const asked = await fetch(`${site.stripe.url}/v1/checkout/sessions`, {
      method: 'POST',
      headers: { authorization },
      body: params,
    })
    const page: { url: string } = await asked.json()
    const paid = await fetch(page.url, { method: 'POST', redirect: 'manual' })
    expect(paid.headers.get('Location')).toContain('/not-taken')
  })
})
