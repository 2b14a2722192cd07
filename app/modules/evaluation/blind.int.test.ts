import { readdirSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { db } from '#db/client.server.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { suppliers } from '#db/scenarios/cast.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { interestsPage } from './queries/interests-page.server.ts'
import { identitiesIn, panelPages, priceIn, sentTo, withoutIds } from './testing/panel-pages.ts'
import { computeResults } from './use-cases/compute-results.server.ts'
import { lockScores } from './use-cases/lock-scores.server.ts'
import { scoreQuestion } from './use-cases/score-question.server.ts'

testDatabase()

const members = ['helen', 'tom', 'aisha'] as const
type Member = (typeof members)[number]

let world: World
let told: ToldTender
let tenderId: string
let questions: string[]

const as = (key: Member) => world.as(key, workingMoment(world.anchor, -18, '10:00'))
const reasonOf = (key: Member) => `What only ${key} has noted: the engineer is named and the visit is promised.`

/** Everything a member can be shown. */
const shownTo = async (key: Member): Promise<string> =>
  withoutIds(await sentTo(as(key).actor, { tenderId, questions, bidIds: told.bidIds }))

const namedInTheAnswer =
  ' COPYHOUSE COMMUNITY CIC stands behind this; see www.copyhouse-community.example or write to office@copyhousecommunity.example.'

const expectNoIdentity = (text: string) => {
  expect(identitiesIn(text)).toEqual([])
}
const expectNoPrice = (text: string) => {
  expect(priceIn(text)).toBeUndefined()
}
const expectNothingOfOthers = async (key: Member) => {
  const text = await shownTo(key)
  expect(members.filter((other) => other !== key && text.includes(reasonOf(other)))).toEqual([])
}

async function score(key: Member, count: number) {
  for (const criterionId of questions.slice(0, count)) {
    const each = (text: string) => Object.fromEntries(told.bidIds.map((bidId) => [bidId, text]))
    await scoreQuestion.run(as(key), { tenderId, criterionId, score: each('3'), reason: each(reasonOf(key)) })
  }
}

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  const tender = await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9)))
  told = await submitBids(tender, { leila: { words: namedInTheAnswer } })
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  const criteria = (await termsOf(tenderId))?.document.criteria ?? []
  questions = criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)
}, 120_000)

it('this sweep knows every page of the panel; those that name bidders or nobody’s bid are looked at by themselves', () => {
  expect([...Object.keys(panelPages), 'interests.tsx', 'invitation.tsx'].sort()).toEqual(
    readdirSync('app/routes/panel').sort(),
  )
})

it('the page that names the bidders has neither a letter nor an id of any bid', async () => {
  const page = await interestsPage(as('tom').actor, tenderId)
  expect(page.bidders.map(({ name }) => name)).toEqual([
    'Blackthorn Office',
    'Copyhouse Community',
    'Midland Print Rentals',
  ])
  const text = JSON.stringify(page)
  expect(text).not.toContain('Bidder')
  for (const bidId of told.bidIds) expect(text).not.toContain(bidId)
})

it('the sweep would see a name, a price and another’s reason if they were there', () => {
  expect(() => expectNoIdentity('{"name":"Blackthorn Office"}')).toThrow()
  expect(() => expectNoPrice('{"rental":"142.50"}')).toThrow()
  expect(() => expectNoPrice('{"pricePence":1}')).toThrow()
})

it('while members score, nobody is shown a name, a price or another’s score', async () => {
  for (const member of members) await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
  await score('helen', 2)
  await score('tom', questions.length)
  await lockScores.run(as('tom'), { tenderId, confirm: 'yes' })
  for (const member of members) {
    await expectNothingOfOthers(member)
    expectNoIdentity(await shownTo(member))
    expectNoPrice(await shownTo(member))
  }
  expect(await shownTo('helen')).toContain(reasonOf('helen'))
  expect(await shownTo('helen')).toContain('apprentices')
  expect(await shownTo('helen')).toContain(
    '[the bidder] stands behind this; see [the bidder] or write to [the bidder].',
  )
})

it('while the panel agrees, scores are shared, but no name and no price', async () => {
  await score('helen', questions.length)
  await lockScores.run(as('helen'), { tenderId, confirm: 'yes' })
  await expectNothingOfOthers('tom')
  await score('aisha', questions.length)
  await lockScores.run(as('aisha'), { tenderId, confirm: 'yes' })
  for (const member of members) {
    const text = await shownTo(member)
    for (const other of members) expect(text).toContain(reasonOf(other))
    expectNoIdentity(text)
    expectNoPrice(text)
  }
})

it('when quality is locked there is still no name and no price', async () => {
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
  for (const member of members) {
    expectNoIdentity(await shownTo(member))
    expectNoPrice(await shownTo(member))
  }
})

it('with the result come the prices, and the panel’s own pages still know no name', async () => {
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
  await computeResults.run({ actor: theService }, { tenderId })
  const text = await shownTo('tom')
  expect(text).not.toMatch(/copyhouse/i)
  expect(text).toContain('"pricePence":')
  expect(text).toMatch(/\b(118|142\.50?|136)(\.00)?\b/)
  expectNoIdentity(text)
})

it('the record itself holds no name, price or reason', async () => {
  const rows = await db().execute<{ body: string }>(sql`select body from chain_entries where chain_id = ${tenderId}`)
  const text = rows.map(({ body }) => body).join('\n')
  expect(rows.length).toBeGreaterThan(50)
  for (const member of members) expect(text).not.toContain(reasonOf(member))
  for (const { name, companyNumber } of suppliers) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(companyNumber)
  }
  expect(text).not.toContain('"score":')
})
