import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#db/testing/database.ts'
import { mailIsSent, sendLetter } from './mail.server.ts'

testDatabase()

const heard: string[] = []

/** It offers TLS, but with a certificate that nobody vouches for. */
const somebodyBetween = new SMTPServer({
  logger: false,
  authOptional: true,
  onAuth: ({ username }, _session, answer) => {
    heard.push(`password of ${username}`)
    answer(null, { user: username })
  },
  onMailFrom: ({ address }, _session, answer) => {
    heard.push(`letter of ${address}`)
    answer()
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => somebodyBetween.listen(0, '127.0.0.1', resolve))
  const address = somebodyBetween.server.address()
  const port = typeof address === 'object' ? address?.port : ''
  process.env.SMTP_URL = `smtp://buyer%40example.org:hush@127.0.0.1:${port}?requireTLS=true`
})
afterAll(() => new Promise<void>((resolve) => somebodyBetween.close(() => resolve())))

it('a mail server that cannot prove who it is hears neither password nor letter', async () => {
  expect(mailIsSent()).toBe(true)
  const letter = { id: 'm1', to: 'amina@school.example', subject: 'The bids were opened', text: 'Two.' }
  await expect(sendLetter(letter)).rejects.toThrow(/certificate/)
  expect(heard).toEqual([])
})
