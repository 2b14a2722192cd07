import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { namesOfBids } from '#app/modules/award/queries/names-of-bids.server.ts'
import { theService } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { openBids, submitBids } from '#db/scenarios/bid-story.ts'
import { workingMoment } from '#db/scenarios/calendar.ts'
import { photocopiers } from '#db/scenarios/category-stories.ts'
import { loadClusterAt } from '#db/scenarios/cluster.ts'
import { declareNone, moderate, scoreQuestions } from '#db/scenarios/panel-story.ts'
import { beginTender, prepareTender, publish, type ToldTender } from '#db/scenarios/tender-story.ts'
import type { World } from '#db/scenarios/world.ts'
import { testDatabase } from '#db/testing/database.ts'
import { calculationFile } from './queries/calculation-file.server.ts'
import { reportFacts } from './queries/evaluation-report.server.ts'
import { howSure } from './queries/how-sure.server.ts'
import { evaluationReport } from './ui/report-data.ts'
import { aloud } from './ui/sure-words.ts'
import { computeResults } from './use-cases/compute-results.server.ts'

testDatabase()

let world: World
let told: ToldTender
let tenderId: string

const as = (key: Parameters<World['as']>[0], role?: Parameters<World['as']>[2]) =>
  world.as(key, workingMoment(world.anchor, -13, '10:00'), role).actor
const companies = ['Midland Print', 'Blackthorn', 'Copyhouse']

beforeAll(async () => {
  world = await loadClusterAt(new Date('2026-11-24T09:00:00Z'))
  told = await submitBids(await publish(await prepareTender(await beginTender(world, photocopiers, -20, 9))))
  tenderId = told.tenderId
  await openBids(told, 'quality', workingMoment(world.anchor, -20, '14:00'))
  for (const member of ['helen', 'tom', 'aisha'] as const) {
    await declareNone(told, member, workingMoment(world.anchor, -19, '10:00'))
    await scoreQuestions(told, member, workingMoment(world.anchor, -18, '10:00'), 'all')
  }
  await moderate(told, workingMoment(world.anchor, -15, '10:00'))
  await openBids(told, 'price', workingMoment(world.anchor, -14, '10:00'))
}, 120_000)

it('there is no report before there is a result', async () => {
  await expect(reportFacts(as('priya', 'manager'), tenderId)).rejects.toThrow(NotFound)
  await computeResults.run({ actor: theService }, { tenderId })
})

it('a bidder, a school and a member who is not the chair find no report, and no page of how sure the result is', async () => {
  const strangers = [as('ruth', 'bidder'), as('dan', 'business-manager'), as('tom')]
  for (const actor of strangers) {
    await expect(reportFacts(actor, tenderId)).rejects.toThrow(NotFound)
    await expect(howSure(actor, tenderId)).rejects.toThrow(NotFound)
  }
})

it('the cluster reads it with names, and every reason of every bid stands in it', async () => {
  const facts = await reportFacts(as('priya', 'manager'), tenderId)
  expect(facts.mayName).toBe(true)
  const report = evaluationReport(facts, await namesOfBids(tenderId))
  expect(companies.every((name) => JSON.stringify(report).includes(name))).toBe(true)
  const questions = report.lots.flatMap(({ bids }) => bids.flatMap((bid) => bid.questions))
  expect(questions.length).toBeGreaterThan(6)
  expect(
    questions.every(({ reason, agreed, firstScores }) => reason !== '' && agreed !== null && firstScores.length === 3),
  ).toBe(true)
  expect(report.lots[0]?.followsFromRecord).toBe(true)
})

it('the panel’s chair and the auditor read the same with letters, and no name of a company or a member is in it', async () => {
  const people = ['Helen', 'Tom ', 'Aisha']
  for (const actor of [as('helen'), as('grace', 'auditor')]) {
    const facts = await reportFacts(actor, tenderId)
    expect(facts.mayName).toBe(false)
    const text = JSON.stringify(evaluationReport(facts, facts.aliases))
    expect(text).toContain('Bidder A')
    for (const name of [...companies, ...people]) expect(text).not.toContain(name)
  }
})

it('how sure the result is can be said in whole sentences, and holds no member’s name', async () => {
  const page = await howSure(as('priya', 'manager'), tenderId)
  const [lot] = page.lots
  const sentences = lot ? aloud(lot, page.aliases) : []
  expect(sentences[0]).toMatch(/^Bidder [ABC] gives the best value under the published rule\./)
  expect(sentences.every((sentence) => /[.]$/.test(sentence))).toBe(true)
  expect(lot?.withoutMember.map(({ member }) => member)).toEqual([1, 2, 3])
  expect(lot?.volumes).toHaveLength(20)
  for (const name of ['Helen', 'Tom ', 'Aisha', ...companies]) expect(JSON.stringify(page)).not.toContain(name)
})

it('the calculation file comes byte for byte as it was kept, to the cluster, the auditor and the panel, and to nobody else', async () => {
  const readers = [as('priya', 'manager'), as('grace', 'auditor'), as('helen'), as('tom')]
  const files = await Promise.all(readers.map((actor) => calculationFile(actor, tenderId, 1)))
  expect(new Set(files).size).toBe(1)
  const [report] = (await reportFacts(as('priya', 'manager'), tenderId)).lots
  expect(
    createHash('sha256')
      .update(files[0] ?? '')
      .digest('hex'),
  ).toBe(report?.inputSha256)
  for (const actor of [as('ruth', 'bidder'), as('dan', 'business-manager')])
    await expect(calculationFile(actor, tenderId, 1)).rejects.toThrow(NotFound)
  await expect(calculationFile(as('priya', 'manager'), tenderId, 2)).rejects.toThrow(NotFound)
})
