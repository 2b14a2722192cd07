import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.server.ts'
import { testDatabase } from '#db/testing/database.ts'
import { meanwhile } from '#db/testing/one-connection.ts'
import { becomePerson } from '../../../platform/auth/become.server.ts'
import { readActor, readSession, renewedHeaders } from '../../../platform/session.server.ts'
import { type Actor, nobody, theService } from '../domain/actor.ts'
import { addressesOf } from '../queries/addresses.server.ts'
import { mySeats } from '../queries/my-seats.server.ts'
import { organisationNames } from '../queries/organisation-names.server.ts'
import { peopleOf } from '../queries/people-of.server.ts'
import { personNames } from '../queries/person-names.server.ts'
import { Visitor } from '../testing/visitor.ts'
import { endSeat } from './end-seat.server.ts'
import { enrolPerson } from './enrol-person.server.ts'
import { foundOrganisation } from './found-organisation.server.ts'
import { giveSeat } from './give-seat.server.ts'
import { takeSeat } from './take-seat.server.ts'

testDatabase()

const service = { actor: theService }
let amina = ''
let ben = ''
let primary = ''
let academy = ''

const person = async (name: string) =>
  (await enrolPerson.run(service, { name, email: `${name.toLowerCase().replace(' ', '.')}@school.example` })).id

const school = async (name: string, personId: string) =>
  (await foundOrganisation.run(service, { kind: 'school', name, role: 'business-manager', personId })).id

async function visit(personId: string): Promise<Visitor> {
  const visitor = new Visitor()
  visitor.take((await becomePerson(visitor.request, personId)).headers)
  return visitor
}

const actorOf = async (personId: string): Promise<Actor> => readActor((await visit(personId)).request)

const events = (chain: string) =>
  db().execute<{ type: string; body: string }>(
    sql`select type, body from chain_entries where chain_id = ${chain} order by seq`,
  )

/** Until another transaction stands before a lock of ours. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await db().execute(
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) return
  }
}

beforeAll(async () => {
  amina = await person('Amina Rahman')
  ben = await person('Ben Cole')
  primary = await school('Salisbury Primary', amina)
  academy = await school('Old Park Academy', ben)
})

describe('a body begins', () => {
  it('with its founder in the first seat, on its own record', async () => {
    const actor = await actorOf(amina)
    expect(actor.seat).toMatchObject({ organisationId: primary, organisationName: 'Salisbury Primary', kind: 'school' })
    const [founded, seated] = await events(primary)
    expect(founded?.type).toBe('identity.organisation-founded')
    expect(JSON.parse(founded?.body ?? '')).toEqual({ by: null, seat: null, about: primary, data: { kind: 'school' } })
    expect(seated?.type).toBe('identity.seat-given')
  })

  it('as a supplier for anybody signed in, and as nothing for somebody who is not', async () => {
    const id = crypto.randomUUID()
    const supplier = { id, kind: 'supplier', name: 'Copy & Co', role: 'bidder' } as const
    const { seat } = await foundOrganisation.run({ actor: await actorOf(ben) }, supplier)
    expect(seat).toMatchObject({ personId: ben, organisationId: id })
    await expect(foundOrganisation.run({ actor: nobody }, supplier)).rejects.toThrow('not found')
  })

  it('as a school only through the operator', async () => {
    const school = { kind: 'school', name: 'Made Up School', role: 'head' } as const
    await expect(foundOrganisation.run({ actor: await actorOf(ben) }, school)).rejects.toThrow('not found')
  })
})

describe('a seat', () => {
  it('is given by whoever leads the body, and shows at once', async () => {
    const carla = await person('Carla Diaz')
    const given = { organisationId: primary, personId: carla, role: 'governor' } as const
    await giveSeat.run({ actor: await actorOf(amina) }, given)
    expect((await actorOf(carla)).seat).toMatchObject({ organisationId: primary, role: 'governor' })
    await expect(giveSeat.run({ actor: await actorOf(amina) }, given)).rejects.toThrow('refused: seat-already-held')
  })

  it('is not given by somebody of another body, nor by one who does not lead', async () => {
    const dev = await person('Dev Patel')
    const given = { organisationId: primary, personId: dev, role: 'head' } as const
    await expect(giveSeat.run({ actor: await actorOf(ben) }, given)).rejects.toThrow('not found')
    const carla = (await peopleOf([primary])).find(({ name }) => name === 'Carla Diaz')
    await expect(giveSeat.run({ actor: await actorOf(carla?.personId ?? '') }, given)).rejects.toThrow('not found')
  })

  it('that runs the service is given only by the service or an operator with a second factor', async () => {
    const { id: platform } = await foundOrganisation.run(service, {
      kind: 'platform',
      name: 'Clusterbuy',
      role: 'operator',
    })
    const eve = await person('Eve Long')
    const operator = { organisationId: platform, personId: eve, role: 'operator' } as const
    await expect(giveSeat.run({ actor: await actorOf(amina) }, operator)).rejects.toThrow('not found')
    await giveSeat.run(service, operator)
    const other = { organisationId: primary, personId: eve, role: 'governor' } as const
    await expect(giveSeat.run({ actor: await actorOf(eve) }, other)).rejects.toThrow('second factor needed')
  })

  it('ends at once, also for a session that acts from it, and can be given again', async () => {
    const fay = await person('Fay Moss')
    const actor = await actorOf(amina)
    const given = { organisationId: primary, personId: fay, role: 'governor' } as const
    const { id: seatId } = await giveSeat.run({ actor }, given)
    const visitor = await visit(fay)
    const session = await readSession(visitor.request)
    await takeSeat.run({ actor: await readActor(visitor.request) }, { seatId, sessionId: session?.sessionId ?? '' })
    await endSeat.run({ actor }, { seatId })
    expect((await readActor(visitor.request)).seat).toBeNull()
    expect(await giveSeat.run({ actor }, given)).toMatchObject({ id: seatId })
    expect((await readActor(visitor.request)).seat?.id).toBe(seatId)
  })

  it('of the last person who leads a body cannot end, not even if two leave at the same moment', async () => {
    const [gail, hugh] = [await person('Gail Orr'), await person('Hugh Kane')]
    const body = await school('Two Heads Primary', gail)
    await giveSeat.run(service, { organisationId: body, personId: hugh, role: 'head' })
    const [first, second] = [await actorOf(gail), await actorOf(hugh)]
    let leaving: Promise<PromiseSettledResult<unknown>[]> | undefined
    await db().transaction(async (tx) => {
      await endSeat.within(tx, { actor: first }, { seatId: first.seat?.id ?? '' })
      leaving = meanwhile(() => Promise.allSettled([endSeat.run({ actor: second }, { seatId: second.seat?.id ?? '' })]))
      await meanwhile(somebodyWaits)
    })
    const [late] = (await leaving) ?? []
    expect(late?.status === 'rejected' && String(late.reason)).toContain('refused: nobody-left-to-lead')
    expect(await peopleOf([body])).toHaveLength(1)
  })
})

describe('a person with several seats', () => {
  it('acts from the first until they take another, in this session only, and the record says so', async () => {
    await giveSeat.run(service, { organisationId: academy, personId: amina, role: 'business-manager' })
    const [here, there] = [await visit(amina), await visit(amina)]
    const seats = await mySeats({ personId: amina })
    expect(seats.map(({ organisationName }) => organisationName)).toEqual(['Old Park Academy', 'Salisbury Primary'])
    const session = await readSession(here.request)
    const other = seats.find(({ id }) => id !== session?.actor.seat?.id)
    await takeSeat.run(
      { actor: session?.actor ?? nobody },
      { seatId: other?.id ?? '', sessionId: session?.sessionId ?? '' },
    )
    expect((await readActor(here.request)).seat).toEqual(other)
    expect((await readActor(there.request)).seat).not.toEqual(other)
    const taken = (await events(other?.organisationId ?? '')).at(-1)
    expect(taken?.type).toBe('identity.seat-taken')
  })

  it('gets the session under a new name that proves and lasts no more than before', async () => {
    const visitor = await visit(amina)
    const old = visitor.copy()
    const before = await readSession(visitor.request)
    const lasts = () =>
      db().execute(sql`select expires_at, created_at, seat_id from sessions where person_id = ${amina}`)
    const rows = (await lasts()).map((row) => JSON.stringify(row)).sort()
    visitor.take(await renewedHeaders(visitor.request))
    const after = await readSession(visitor.request)
    expect(after?.sessionId).not.toBe(before?.sessionId)
    expect(after).toEqual({ ...before, sessionId: after?.sessionId })
    expect((await lasts()).map((row) => JSON.stringify(row)).sort()).toEqual(rows)
    expect(await readActor(old.request)).toBe(nobody)
  })

  it('does not find somebody else’s seat, nor switches somebody else’s session', async () => {
    const [mine, theirs] = [
      await readSession((await visit(amina)).request),
      await readSession((await visit(ben)).request),
    ]
    const ctx = { actor: mine?.actor ?? nobody }
    const [mySeat, theirSeat] = [mine?.actor.seat?.id ?? '', theirs?.actor.seat?.id ?? '']
    const [mySession, theirSession] = [mine?.sessionId ?? '', theirs?.sessionId ?? '']
    await expect(takeSeat.run(ctx, { seatId: theirSeat, sessionId: mySession })).rejects.toThrow('not found')
    await expect(takeSeat.run(ctx, { seatId: mySeat, sessionId: theirSession })).rejects.toThrow('not found')
    const unknown = crypto.randomUUID()
    await expect(takeSeat.run(ctx, { seatId: unknown, sessionId: mySession })).rejects.toThrow('not found')
    await expect(takeSeat.run({ actor: nobody }, { seatId: mySeat, sessionId: mySession })).rejects.toThrow('not found')
  })
})

describe('names', () => {
  it('are found by id, and an unknown id is left out', async () => {
    const unknown = crypto.randomUUID()
    expect(await personNames([amina, unknown])).toEqual({ [amina]: 'Amina Rahman' })
    expect(await organisationNames([primary, unknown])).toEqual({ [primary]: 'Salisbury Primary' })
    expect(await personNames([])).toEqual({})
    expect(await addressesOf([ben])).toEqual([{ personId: ben, name: 'Ben Cole', email: 'ben.cole@school.example' }])
  })

  it('of those with a seat come with the role and whether they have a second factor', async () => {
    const [first] = await peopleOf([academy])
    expect(first).toMatchObject({ personId: amina, role: 'business-manager', hasSecondFactor: false })
  })
})

describe('enrolling people', () => {
  it('is for the service alone', async () => {
    const stranger = { name: 'Ivo', email: 'ivo@school.example' }
    await expect(enrolPerson.run({ actor: nobody }, stranger)).rejects.toThrow('not found')
    await expect(enrolPerson.run({ actor: await actorOf(amina) }, stranger)).rejects.toThrow('not found')
    await expect(enrolPerson.run({ actor: { ...theService } }, stranger)).rejects.toThrow('not found')
  })

  it('happens once for each address, even at the same moment, and the address is read as people mean it', async () => {
    const twice = [' Jo@School.example', 'jo@school.EXAMPLE '].map((email) =>
      enrolPerson.run(service, { name: 'Jo', email }),
    )
    const answers = await Promise.allSettled(twice)
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(String(refused[0]?.reason)).toContain('refused: email-taken')
  })
})
