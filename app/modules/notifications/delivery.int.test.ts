import { sql } from 'drizzle-orm'
import { Logger, runOnce } from 'graphile-worker'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { deliver } from './jobs/deliver.server.ts'
import { outbox } from './queries/outbox.server.ts'
import { tell } from './tell.server.ts'

const { url } = testDatabase()

type Received = { readonly to: string[]; readonly raw: string; readonly letter: Email }

const received: Received[] = []
/** What the mail server does with the next letters, first come first served; it takes every other. */
const moods: ('refuses' | 'takes it and hangs up')[] = []

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: async (stream, session, answer) => {
    const raw = await textOf(stream)
    const mood = moods.shift()
    if (mood === 'refuses') return answer(Object.assign(new Error('mailbox is full'), { responseCode: 452 }))
    received.push({
      to: session.envelope.rcptTo.map(({ address }) => address),
      raw,
      letter: await PostalMime.parse(raw),
    })
    if (mood === 'takes it and hangs up') for (const connection of mailServer.connections) connection.close()
    else answer()
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  const address = mailServer.server.address()
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  process.env.MAIL_FROM = 'Clusterbuy <buying@example.org>'
})
afterAll(() => new Promise<void>((resolve) => mailServer.close(() => resolve())))
beforeEach(async () => {
  received.splice(0)
  moods.splice(0)
  await db().execute(sql`delete from graphile_worker._private_jobs`)
})

const quiet = new Logger(() => () => undefined)

let messages = 0
const owed = (changed: Partial<Parameters<typeof tell>[0][number]> = {}) => ({
  key: `event/${++messages}`,
  personId: null,
  address: 'amina@school.example',
  subject: 'The bids were opened',
  body: 'Two bids were opened.\n\nSign in to read them.',
  ...changed,
})

/** Works off the queue as the worker does, until nothing is due; what was put off for later is due at once. */
async function workQueue(): Promise<void> {
  await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
  const taskList = { deliver: async (payload: unknown) => deliver((payload as { messageId: string }).messageId) }
  await runOnce({ connectionString: url, taskList, noHandleSignals: true, logger: quiet })
}

const kept = async (key: string) => {
  const [row] = await db().execute<{ id: string; attempts: number; sent: boolean; failure: string | null }>(
    sql`select id, attempts, sent_at is not null as sent, failure from messages where key = ${key}`,
  )
  return row
}

describe('a message', () => {
  it('is delivered once, however often the event that owes it is worked off', async () => {
    const message = owed()
    await tell([message])
    await workQueue()
    await tell([message])
    await workQueue()
    expect(received.map(({ to }) => to)).toEqual([['amina@school.example']])
    expect(received[0]?.letter).toMatchObject({
      subject: 'The bids were opened',
      from: { name: 'Clusterbuy', address: 'buying@example.org' },
      to: [{ address: 'amina@school.example' }],
    })
    expect(received[0]?.letter.text?.trim()).toBe('Two bids were opened.\n\nSign in to read them.')
    expect(await kept(message.key)).toMatchObject({ attempts: 1, sent: true, failure: null })
  })

  it('is not sent again by a second worker that was given the same job', async () => {
    const message = owed()
    await tell([message])
    const { id = '' } = (await kept(message.key)) ?? {}
    await deliver(id)
    await deliver(id)
    expect(received).toHaveLength(1)
  })

  it('goes to each person apart, so that nobody sees who else is told', async () => {
    await tell([owed(), owed({ address: 'ben@school.example' })])
    await workQueue()
    expect(received.map(({ to }) => to).sort()).toEqual([['amina@school.example'], ['ben@school.example']])
    expect(received.filter(({ raw }) => raw.includes('amina') && raw.includes('ben'))).toEqual([])
  })

  it('arrives as it was written, with pound signs, Welsh letters and lines of a single full stop', async () => {
    const body = 'Saving: £1,204.50 at Ysgol Tŷ-Gwyn.\n.\nQUIT\n..\nThe end.'
    await tell([owed({ subject: 'Arbediad: £1,204.50 – Tŷ-Gwyn', body })])
    await workQueue()
    expect(received).toHaveLength(1)
    expect(received[0]?.letter.subject).toBe('Arbediad: £1,204.50 – Tŷ-Gwyn')
    expect(received[0]?.letter.text?.trim()).toBe(body)
  })
})

describe('a delivery that fails', () => {
  it('is recorded and tried again until the mail server takes the letter', async () => {
    const message = owed()
    moods.push('refuses', 'refuses')
    await tell([message])
    await workQueue()
    expect(await kept(message.key)).toMatchObject({ attempts: 1, sent: false })
    expect((await kept(message.key))?.failure).toContain('mailbox is full')
    await workQueue()
    expect(await kept(message.key)).toMatchObject({ attempts: 2, sent: false })
    await workQueue()
    expect(received).toHaveLength(1)
    expect(await kept(message.key)).toMatchObject({ attempts: 3, sent: true, failure: null })
  })

  it('after the letter was taken sends it again under the same Message-ID, so that a mailbox can tell', async () => {
    const message = owed()
    moods.push('takes it and hangs up')
    await tell([message])
    await workQueue()
    await workQueue()
    const { id } = (await kept(message.key)) ?? {}
    expect(received.map(({ letter }) => letter.messageId)).toEqual([`<${id}@localhost>`, `<${id}@localhost>`])
    expect(await kept(message.key)).toMatchObject({ sent: true })
  })

  it('does not hold up the message after it', async () => {
    const [first, second] = [owed(), owed({ address: 'ben@school.example' })]
    moods.push('refuses')
    await tell([first, second])
    await workQueue()
    const states = [await kept(first.key), await kept(second.key)].map((row) => row?.sent)
    expect(states.sort()).toEqual([false, true])
  })
})

describe('what somebody typed', () => {
  it('cannot add a header, another reader or another text by way of the subject', async () => {
    const subject = 'Question\r\nBcc: all@example.org\r\nX-Own: yes\r\n\r\nAnother text'
    await tell([owed({ subject })])
    await workQueue()
    const [{ to, letter } = { to: [], letter: null }] = received
    expect(to).toEqual(['amina@school.example'])
    expect(letter?.headers.map(({ key }) => key).filter((key) => ['bcc', 'x-own'].includes(key))).toEqual([])
    expect(letter?.text).toContain('Two bids were opened.')
    expect(letter?.subject).toContain('Another text')
  })

  it.each([
    'amina@school.example, all@example.org',
    'amina@school.example\r\nBcc: all@example.org',
    'amina@school.example>\r\nRCPT TO:<all@example.org',
    'All <all@example.org>, amina@school.example',
  ])('cannot send a letter to anybody else by way of the address %j', async (address) => {
    await tell([owed({ address })])
    await workQueue()
    expect(received.flatMap(({ to }) => to)).not.toContain('all@example.org')
  })
})

it('the outbox says which messages have left', async () => {
  const message = owed({ subject: 'Left the house' })
  await tell([message])
  await workQueue()
  const shown = (await outbox()).find(({ subject }) => subject === 'Left the house')
  expect(shown?.sentAt).toBeInstanceOf(Date)
})
