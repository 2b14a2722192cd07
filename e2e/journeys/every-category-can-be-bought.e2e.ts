import { bidders } from '../../db/scenarios/answers.ts'
import { energy, ict, supplyStaff } from '../../db/scenarios/category-stories.ts'
import { schools } from '../../db/scenarios/darlaston-facts.ts'
import { namePeople, prepareTerms, publishTender, startTender } from '../support/buyer.ts'
import { makeCode } from '../support/holder.ts'
import { actFor, expectAccessible, screensOf } from '../support/person.ts'
import { commitNeed } from '../support/school.ts'
import { completeDraft, sealAndSubmit, startBid } from '../support/supplier.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'cluster' })

const answering = [
  ['Grace Academy', 'Helen Marsh'],
  ['Rough Hay', 'Aisha Khan'],
] as const
const holders = ['Margaret Osei', 'Janet Price']

for (const story of [energy, ict, supplyStaff])
  test(`${story.title}: two schools commit, the tender is published, and a bid is received`, async ({ visitor }) => {
    const as = screensOf(visitor)
    const priya = await as('Priya Nair')
    const tender = await startTender(priya, story)
    for (const [school, manager] of answering) {
      const facts = schools.find(({ name }) => name === school)
      if (!facts) throw new Error(`${school} is not of the cluster`)
      const page = await as(manager)
      await actFor(page, school)
      await commitNeed(page, story.title, story.need(facts))
      await expectAccessible(page)
    }
    await prepareTerms(priya, tender, story)
    await namePeople(priya, tender, {
      panel: ['Helen Marsh', 'Tom Fletcher', 'Aisha Khan'],
      chair: 'Tom Fletcher',
      holders,
    })
    for (const name of holders) await makeCode(await as(name), story.title)
    await publishTender(priya, tender)

    const ruth = await as('Ruth Blackthorn')
    await ruth.goto(tender.replace('/cluster', ''))
    await expect(ruth.locator('main')).toContainText('It binds 2 schools: Grace Academy, Rough Hay.')
    await expectAccessible(ruth)
    const bid = await startBid(ruth, story.title)
    const answer = bidders[1]?.answer ?? String
    await completeDraft(ruth, bid, story.bids['Blackthorn Office'], answer)
    await ruth.goto(`${bid}/prices`)
    await expect(ruth.getByRole('row', { name: 'Whole-life cost of all schools' })).toContainText(/£[\d,]+\.\d\d/)
    await expectAccessible(ruth)
    await sealAndSubmit(ruth, bid)
  })
