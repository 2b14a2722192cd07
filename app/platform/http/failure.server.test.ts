import { expect, it } from 'vitest'
import { NotFound, SecondFactorNeeded } from '../refusals.ts'
import { responseOf } from './failure.server.ts'

const request = new Request('http://localhost/tenders/1', { headers: { 'x-request-id': '0a1b' } })
const visit = { url: new URL(request.url), request }

it('gives whoever meets a fault its number, and nothing of what it was', async () => {
  const answer = responseOf(new Error('the password is wombat'), visit) as Response
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({ requestId: '0a1b' })
})

it('says that a page is not there without saying why', () => {
  expect(responseOf(new NotFound('bid of a rival'), visit)).toMatchObject({ status: 404, body: null })
})

it('asks for the second proof first where a duty needs it, and comes back to the page', () => {
  const answer = responseOf(new SecondFactorNeeded(), visit) as Response
  expect(answer.headers.get('Location')).toBe('/account/security?needed=1&next=%2Ftenders%2F1')
})
