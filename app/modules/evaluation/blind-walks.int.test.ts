import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { nobody, theService } from '#app/modules/identity/domain/actor.ts'
import { enrolPerson } from '#app/modules/identity/use-cases/enrol-person.server.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { namePanel } from '#app/modules/tenders/use-cases/name-panel.server.ts'
import { setCriteria } from '#app/modules/tenders/use-cases/set-criteria.server.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { beginTender, prepareTender, publish } from '#db/scenarios/tender-story.ts'
import { inCopiesOf, testDatabase } from '#db/testing/database.ts'
import { hasLocked, moderationHasBegun } from './domain/assessment.ts'
import { assessmentOf } from './queries/assessment.server.ts'
import { readOfPrices, triedEarly } from './testing/early-attempts.ts'
import { identitiesIn, priceIn, sentTo, withoutIds } from './testing/panel-pages.ts'
import {
  asPlayer,
  type Evaluation,
  happens,
  type Player,
  players,
  reasonOf,
  scoreAs,
  stepsOf,
} from './testing/play-walk.ts'
import { someWalk, type Walk, walkers } from './testing/some-walk.ts'

const database = testDatabase()

let of: Evaluation
/** Words that stand only in the answers of the bid that was made at this place. */
const answersOf = ['two hundred schools', '91 in 100 faults', 'community interest company']

const question = (title: string) => ({ title, weight: '50', question: `How do you see to ${title.toLowerCase()}?` })
const section = { title: 'Service', weight: '60', questions: [question('Repairs'), question('Toner')] }
const scale = ['Nothing', 'Poor', 'Weak', 'Sound', 'Good', 'Excellent'].map((words) => ({ words }))

beforeAll(async () => {
  const world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  const prepared = await prepareTender(await beginTender(world, photocopiers, -20, 9))
  const { tenderId } = prepared
  const manager = world.as('priya', workingMoment(world.anchor, -60, '12:00'), 'manager')
  const personIds = walkers.map((key) => world.personId(key))
  await namePanel.run(manager, { tenderId, personIds, chairId: world.personId('helen') })
  await setCriteria.run(manager, { tenderId, priceWeight: '40', scale, sections: [section] })
  const told = await submitBids(await publish(prepared))
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  const questions = criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)
  const { id } = await enrolPerson.run({ actor: theService }, { name: 'Eve Stone', email: 'eve@college.example' })
  const outside = { personId: id, name: 'Eve Stone', seat: null, secondFactor: true }
  of = { told, tenderId, bidIds: told.bidIds, questions, outside }
}, 120_000)

const seen = { looks: 0, own: 0, others: 0, hidden: 0, tried: 0, locked: 0, rescored: 0 }

/** From the bare rows: which bids this person may know nothing of, because they said so, have not said, or it is out. */
async function hiddenFrom(personId: string | null): Promise<number[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select b.id from bids b where b.tender_id = ${of.tenderId} and (
      exists (select 1 from bids_out o where o.bid_id = b.id)
      or not exists (select 1 from panel_members m
        where m.tender_id = b.tender_id and m.person_id = ${personId} and m.left_at is null)
      or not exists (select 1 from interest_declarations i
        where i.bid_id = b.id and i.person_id = ${personId} and not i.conflicted))`)
  return rows.map(({ id }) => of.bidIds.indexOf(id))
}

async function lookAs(player: Player, shared: boolean): Promise<void> {
  const { actor } = asPlayer(of, player)
  const sent = await sentTo(actor, of)
  const text = withoutIds(sent)
  const hidden = await hiddenFrom(actor.personId)
  expect({ player, identities: identitiesIn(text), price: priceIn(text) }).toEqual({ player, identities: [] })
  for (const bid of hidden) {
    const traces = [of.bidIds[bid] ?? '', answersOf[bid] ?? '', ...players.map((who) => reasonOf(who, bid))]
    expect({ player, bid, traces: traces.filter((trace) => sent.includes(trace)) }).toEqual({ player, bid, traces: [] })
  }
  const reasons = (who: Player) => of.bidIds.some((_, bid) => text.includes(reasonOf(who, bid)))
  const others = players.filter((who) => who !== player && reasons(who))
  if (!shared) expect({ player, others }).toEqual({ player, others: [] })
  if (player === 'outside' && hidden.length < 3) expect(text).not.toContain('On repairs: ')
  seen.looks += 1
  seen.own += reasons(player) ? 1 : 0
  seen.others += others.length > 0 ? 1 : 0
  seen.hidden += hidden.length
}

/** Another's scores and reasons are changed for others of the same kind: nobody else may be able to tell. */
async function rescoringShowsNothing(): Promise<void> {
  const assessment = await assessmentOf(of.tenderId)
  if (!assessment) throw new Error('there is no evaluation')
  const changing = walkers.find((player) => {
    const { personId } = asPlayer(of, player).actor
    const own = assessment.scores.filter((score) => score.personId === personId)
    return own.length > 0 && personId !== null && !hasLocked(assessment, personId)
  })
  if (!changing) return
  const others = players.filter((player) => player !== changing)
  const everybody = () => Promise.all(others.map((player) => sentTo(asPlayer(of, player).actor, of)))
  const before = await everybody()
  if (await happens(scoreAs(of, changing, of.questions.slice(0, 1), '5'))) seen.rescored += 1
  expect(await everybody()).toEqual(before)
}

async function look(midway: boolean): Promise<void> {
  const assessment = await assessmentOf(of.tenderId)
  if (!assessment) throw new Error('there is no evaluation')
  const shared = moderationHasBegun(assessment)
  for (const player of players) await lookAs(player, shared)
  expect(await sentTo(nobody, of)).toBe(
    '[[],null,[null,null],[null,null,null],null,[null,null,null],[null,null,null],null,null]',
  )
  expect(await readOfPrices(of)).toEqual([])
  if (assessment.stage === 'quality-locked') seen.locked += 1
  else {
    if (midway && !shared) await rescoringShowsNothing()
    const { tried, cameThrough } = await triedEarly(of)
    expect(cameThrough).toEqual([])
    seen.tried += tried
  }
}

/** Quality is never locked while a bid that is in lacks an agreed score or three members' locked ones. */
async function lockedTooEarly(): Promise<unknown[]> {
  return db().execute(sql`
    select b.alias, c.id from tenders t
    join bids b on b.tender_id = t.id join criteria c on c.tender_id = t.id and c.kind = 'scored'
    where t.id = ${of.tenderId} and t.stage <> 'opened'
      and not exists (select 1 from bids_out o where o.bid_id = b.id)
      and (not exists (select 1 from agreed_scores a where a.bid_id = b.id and a.criterion_id = c.id)
        or (select count(*) from scores s join panel_members m on m.tender_id = t.id and m.person_id = s.person_id
            where s.bid_id = b.id and s.criterion_id = c.id and s.locked_at is not null and m.left_at is null) < 3)`)
}

async function goOn(walk: Walk): Promise<void> {
  const steps = stepsOf(of, walk)
  for (const [at, step] of steps.entries()) {
    await happens(step())
    if (at === Math.floor((steps.length * walk.lookedAt) / 100)) await look(true)
  }
  await look(false)
  expect(await lockedTooEarly()).toEqual([])
}

it('in forty evaluations that go as they like nobody sees more than they may, and no price comes out before its time', async () => {
  const walks = fc.sample(someWalk, { numRuns: 40, seed: 20_261_128 })
  await inCopiesOf(
    database,
    walks.map((walk) => () => goOn(walk)),
  )
}, 600_000)

it('what was looked at held everything that could have been seen', () => {
  expect(seen.looks).toBe(40 * 2 * players.length)
  expect(seen.tried).toBeGreaterThan(400)
  for (const [what, least] of [
    ['own', 60],
    ['others', 20],
    ['hidden', 100],
    ['locked', 3],
    ['rescored', 5],
  ] as const)
    expect({ what, enough: seen[what] >= least }).toEqual({ what, enough: true })
})
