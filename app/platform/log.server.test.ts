import { describe, expect, it } from 'vitest'
import { createLog } from './log.server.ts'

function heard(speak: (log: ReturnType<typeof createLog>) => void, level?: string): string {
  let lines = ''
  speak(createLog(level, { write: (line) => (lines += line) }))
  return lines
}

const telling = (event: object, words = 'told') => heard((log) => log.info(event, words))

/** A fault as the database layer throws it, with the statement's values in its text. */
function failedStatement(): Error {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "people_email_unique"'), {
    name: 'PostgresError',
    code: '23505',
    constraint_name: 'people_email_unique',
    detail: 'Key (email)=(amina@school.example) already exists.',
    parameters: ['amina@school.example', 'scrypt-hash'],
  })
  const query = 'insert into "people" ("email", "name") values ($1, $2)'
  return Object.assign(new Error(`Failed query: ${query}\nparams: amina@school.example,Amina\nRahman`, { cause }), {
    query,
    params: ['amina@school.example', 'Amina\nRahman'],
  })
}

describe('a line of the log', () => {
  it('is one line of JSON with its time, its words and its request', () => {
    const line = telling({ requestId: '5f0c', status: 200 }, 'request')
    expect(line.endsWith('\n')).toBe(true)
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(JSON.parse(line)).toMatchObject({ requestId: '5f0c', status: 200, msg: 'request', level: 30 })
    expect(JSON.parse(line).time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
  })

  it.each([
    'password',
    'newPassword',
    'secret',
    'appSecret',
    'token',
    'code',
    'backupCodes',
    'cookie',
    'Set-Cookie',
    'Authorization',
    'stripe-signature',
    'identity',
    'share',
    'shares',
  ])('never holds what is named %s, wherever it stands', (name) => {
    const secret = 'hush-7431'
    for (const event of [{ [name]: secret }, { a: { [name]: secret } }, { a: { b: { [name]: [secret] } } }])
      expect(telling(event)).not.toContain(secret)
    expect(telling([{ [name]: secret }])).not.toContain(secret)
  })

  it('keeps what is not secret', () => {
    expect(telling({ personId: 'p1', codeNeeded: true, reason: 'wrong-credentials' })).toMatch(
      /"personId":"p1","codeNeeded":true,"reason":"wrong-credentials"/,
    )
  })

  it('never holds bytes', () => {
    expect(telling({ key: new Uint8Array([104, 117, 115, 104]) })).not.toContain('104')
  })

  it('never holds an e-mail address, nor a password within an address, in its words', () => {
    const line = telling({}, 'Failed task 7: 550 no mailbox <amina@school.example>, postgres://buyer:hush@db/buying')
    expect(line).toContain('550 no mailbox')
    expect(line).not.toMatch(/amina|hush/)
  })
})

describe('a fault in the log', () => {
  it('names the statement, the constraint and the place, and none of the values', () => {
    const line = telling({ err: failedStatement() }, 'fault')
    for (const part of ['insert into', '23505', 'people_email_unique', 'log.server.test.ts'])
      expect(line).toContain(part)
    expect(line).not.toMatch(/amina|rahman|scrypt-hash/i)
  })

  it('says as little when it is logged without words, or in the words of another', () => {
    expect(heard((log) => log.error(failedStatement()))).not.toMatch(/amina|rahman/i)
    expect(heard((log) => log.error({ err: failedStatement() }))).not.toMatch(/amina|rahman/i)
    const stack = `${failedStatement().message}\n    at insert (store.ts:1:1)`
    const quoted = telling({}, `Failed task 7 with error '${stack}'`)
    expect(quoted).not.toMatch(/amina|rahman/i)
    expect(quoted).toContain('store.ts')
  })

  it('does not repeat a value that the database could not read', () => {
    const fault = new Error('invalid input syntax for type uuid: "hush "quoted" hush"')
    expect(telling({ err: fault })).not.toContain('hush')
    expect(telling({ err: fault })).toContain('invalid input syntax for type uuid')
  })

  it('holds nothing that a library hung on it, such as the body of a payment notice', () => {
    const fault = Object.assign(new Error('no signature'), {
      payload: '{"customer_email":"x"}',
      headers: { a: 'hush' },
    })
    expect(telling({ err: fault })).not.toMatch(/customer_email|hush/)
  })

  it('is told even when it is none, or is its own cause', () => {
    const endless = new Error('round')
    endless.cause = endless
    expect(telling({ err: endless })).toContain('round')
    expect(telling({ err: 'hush' })).not.toContain('[object')
  })
})

it('a level that does not exist is taken as info, so that the start can say so', () => {
  expect(heard((log) => log.info({}, 'told'), 'verbose')).toContain('told')
  expect(heard((log) => log.debug({}, 'told'), '')).toBe('')
})
