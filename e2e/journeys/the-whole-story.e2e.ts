import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { bidders, reasonFor } from '../../db/scenarios/answers.ts'
import { photocopiers } from '../../db/scenarios/category-stories.ts'
import { schools } from '../../db/scenarios/darlaston-facts.ts'
import { ask } from '../support/ask.ts'
import { downloadRecord, verify } from '../support/auditor.ts'
import {
  answerQuestion,
  approveAward,
  confirmAward,
  namePeople,
  prepareTerms,
  publishTender,
  recommendAward,
  recordSignatures,
  startTender,
} from '../support/buyer.ts'
import { passDeadline, passStandstill } from '../support/clock.ts'
import { checkCode, makeCode, openTogether } from '../support/holder.ts'
import { agreeScores, declareNoInterest, lockQuality, scoreAlone } from '../support/panel.ts'
import { actFor, follow, letTimePass, look, lookAtEveryPage, screensOf, wordsOf } from '../support/person.ts'
import { commitNeed } from '../support/school.ts'
import {
  completeDraft,
  confirmStart,
  payFee,
  readOutcome,
  receiptOf,
  registerOnTheWay,
  reopen,
  sealAndSubmit,
  startBid,
  withdraw,
} from '../support/supplier.ts'
import { expect, test } from '../support/test.ts'

test.use({ scenario: 'cluster' })

const { title } = photocopiers
const managers: readonly (readonly [school: string, manager: string])[] = [
  ['Pinfold Street', 'Priya Nair'],
  ['Rowley View Nursery', 'Dan Whitehouse'],
  ['Moorcroft Wood', 'Dan Whitehouse'],
  ['Salisbury', 'Sunita Rao'],
  ['Grace Academy', 'Helen Marsh'],
  ["King's Hill", 'Tom Fletcher'],
  ['Old Church', 'Ben Carter'],
  ['Rough Hay', 'Aisha Khan'],
  ["St. Joseph's", 'Clare Donnelly'],
]
const members = ['Helen Marsh', 'Tom Fletcher', 'Aisha Khan'] as const
const holders = ['Margaret Osei', 'Janet Price', 'Samuel Boateng'] as const
const people = { colin: 'Colin Hughes', ruth: 'Ruth Blackthorn', leila: 'Leila Haddad' } as const
const winner = bidders[1]?.name ?? ''
const asked = 'May the machines in nurseries be smaller than those in primary schools?'
const answered = 'Yes. Offer each school what suits its volumes, and say why.'

/** Every page of the buying side that could tell that somebody has bid. */
async function buyingSide(pages: readonly (readonly [Page, string])[]): Promise<string[]> {
  const words: string[] = []
  for (const [page, path] of pages) {
    await page.goto(path)
    words.push(`${path}\n${await wordsOf(page)}`)
  }
  return words
}

/** Reloads until what the worker does a moment later stands on the page. */
const awaited = (page: Page, path: string, words: string) =>
  expect(async () => {
    await page.goto(path)
    await expect(page.locator('main')).toContainText(words, { timeout: 500 })
  }).toPass()

test('nine schools buy photocopiers together, from the first question to the checked record', async ({
  visitor,
  site,
}, testInfo) => {
  const as = screensOf(visitor)
  const priya = await as('Priya Nair')
  const stranger = await visitor()
  lookAtEveryPage(priya)
  let tender = ''
  let publicPage = ''
  const codes: string[] = []
  const bids = new Map<string, string>()
  const receipts: string[] = []
  const bidOf = (key: string) => bids.get(key) ?? ''
  const idOf = (key: string) => bidOf(key).split('/').at(-1) ?? ''

  await test.step('the manager of the lead school opens the cluster and starts a tender', async () => {
    await priya.goto('/cluster')
    const page = priya.locator('main')
    for (const { name } of schools) await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toBeVisible()
    await expect(page).toContainText('Memorandum')
    await look(priya)
    await priya.goto('/cluster/memorandum')
    await look(priya)
    tender = await startTender(priya, photocopiers)
    publicPage = tender.replace('/cluster', '')
  })

  await test.step('each of the nine schools commits what it needs', async () => {
    for (const [school, manager] of managers) {
      const facts = schools.find(({ name }) => name === school)
      if (!facts) throw new Error(`${school} is not of the cluster`)
      const page = await as(manager)
      await actFor(page, school)
      await commitNeed(page, title, photocopiers.need(facts))
    }
    await actFor(priya, "Darlaston Schools' Cluster")
    await priya.goto(`${tender}/demand`)
    await expect(priya.locator('main')).toContainText('9 schools together so far')
    await look(priya)
  })

  await test.step('the manager sets the terms and names who scores and who opens', async () => {
    await prepareTerms(priya, tender, photocopiers)
    await namePeople(priya, tender, { panel: members, chair: members[0], holders })
  })

  await test.step('each holder makes an opening code, which never leaves their browser', async () => {
    for (const name of holders) {
      const page = await as(name)
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')))
      const code = await makeCode(page, title)
      await checkCode(page, title, code)
      codes.push(code)
      expect(sent.length).toBeGreaterThan(0)
      for (const group of code.split('-')) expect(sent.join('\n')).not.toContain(group)
    }
  })

  await test.step('the tender is published, and a stranger reads it on the public list', async () => {
    await stranger.goto(publicPage)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await publishTender(priya, tender)
    await stranger.goto('/tenders')
    await look(stranger)
    await follow(stranger, stranger.getByRole('link', { name: title }))
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(stranger.locator('main')).toContainText('Only the winner pays a fee')
    await look(stranger)
  })

  await test.step('a supplier asks, and the answer is for everybody, without saying who asked', async () => {
    const ruth = await as(people.ruth)
    await ruth.goto(publicPage)
    await follow(ruth, ruth.getByRole('link', { name: 'Ask a question' }))
    await look(ruth)
    await ruth.getByLabel('Your question').fill(asked)
    await ruth.getByRole('button', { name: 'Send the question' }).click()
    await expect(ruth.locator('main')).toContainText('Your question is sent')
    await look(ruth)
    await answerQuestion(priya, tender, answered)
    await awaited(ruth, '/account/messages', `A question about ${title} has been answered`)
    await stranger.goto(`${publicPage}/questions`)
    await expect(stranger.locator('main')).toContainText(asked)
    await expect(stranger.locator('main')).toContainText(answered)
    await look(stranger)
    for (const page of [priya, stranger]) expect(await page.locator('main').innerHTML()).not.toContain('Blackthorn')
  })

  const sealedPages = async () =>
    [
      ...['', '/questions', '/timetable', '/record', '/demand', '/holders'].map((at) => [priya, tender + at] as const),
      [priya, '/cluster'] as const,
      [priya, '/account/messages'] as const,
      [await as(members[0]), `/panel/${tender.split('/').at(-1)}`] as const,
      [await as(holders[1]), '/opening'] as const,
      [await as('Grace Adeyemi'), '/auditor'] as const,
      [stranger, publicPage] as const,
    ] as const

  await test.step('three suppliers bid, one amends, a fourth withdraws, and the buying side sees none of it', async () => {
    const before = await buyingSide(await sealedPages())
    for (const { key, name, answer } of bidders) {
      const page = await as(people[key])
      const bid = await startBid(page, title)
      await completeDraft(page, bid, photocopiers.bids[name], answer)
      const ownCopy = await sealAndSubmit(page, bid)
      bids.set(key, bid)
      if (key !== 'leila') continue
      await reopen(page, bid, ownCopy)
      await page.goto(`${bid}/prices`)
      await page.locator('[name="price.rental"]').fill('134.00')
      await page.getByRole('button', { name: 'Save prices' }).click()
      await expect(page).toHaveURL(bid)
      await sealAndSubmit(page, bid)
      await expect(page.locator('main')).toContainText('replaced by a later version')
    }
    const newcomer = await visitor()
    await registerOnTheWay(newcomer, title, 'Nell Ashby', 'Willenhall Copiers')
    const theirs = await confirmStart(newcomer)
    await completeDraft(newcomer, theirs, photocopiers.bids['Copyhouse Community'], () => 'We are new and keen.')
    await sealAndSubmit(newcomer, theirs)
    await withdraw(newcomer, theirs)
    bids.set('newcomer', theirs)
    for (const [key, bid] of bids)
      receipts.push(await receiptOf(key === 'newcomer' ? newcomer : await as(people[key as 'ruth']), bid))
    expect(await buyingSide(await sealedPages())).toEqual(before)
  })

  await test.step('nobody opens a bid before the deadline and the cooling-off after it', async () => {
    const janet = await as(holders[1])
    const opening = `/opening/${tender.split('/').at(-1)}/quality`
    await janet.goto(opening)
    await expect(janet.locator('main')).toContainText('It is too early')
    await expect(janet.getByRole('button', { name: /^Begin/ })).toHaveCount(0)
    await look(janet)
    await passDeadline(stranger, publicPage)
    await look(stranger)
    await janet.goto(opening)
    await expect(janet.locator('main')).toContainText('It is too early')
    await letTimePass(janet, 'One hour on')
  })

  await test.step('two holders of different schools open the bids together', async () => {
    await openTogether('quality', title, [
      [await as(holders[1]), codes[1] ?? ''],
      [await as(holders[2]), codes[2] ?? ''],
    ])
    await priya.goto(`${tender}/opening`)
    await expect(priya.locator('main')).toContainText('3 envelopes')
    await look(priya)
  })

  let desk = ''
  await test.step('three members score alone, and see no name, no price and nobody else’s score', async () => {
    for (const [place, name] of members.entries()) {
      const page = await as(name)
      desk = await declareNoInterest(page, title)
      const shown = await scoreAlone(page, desk, {
        score: (bidder, question) => bidders[bidder]?.scores[question]?.[place as 0 | 1 | 2] ?? 3,
        reason: (score) => `${name.split(' ')[0]} finds: ${reasonFor(score)}`,
      })
      for (const secret of [...bidders.map((one) => one.name), 'Willenhall', '134.00', '142.50', '118.00'])
        expect(shown).not.toContain(secret)
      for (const other of members.filter((one) => one !== name))
        expect(shown).not.toContain(`${other.split(' ')[0]} finds:`)
    }
  })

  await test.step('the chair records what was agreed for each question, with the reason, and locks quality', async () => {
    const samuel = await as(holders[2])
    await samuel.goto(`/opening/${tender.split('/').at(-1)}/price`)
    await expect(samuel.locator('main')).toContainText('Prices stay sealed until the panel has locked')
    await look(samuel)
    const helen = await as(members[0])
    const score = (bidder: number, question: number) => bidders[bidder]?.scores[question]?.[3] ?? 3
    await agreeScores(helen, desk, { score, reason: reasonFor })
    await lockQuality(helen, desk)
  })

  await test.step('the holders open the prices, and the ranking follows with its derivation', async () => {
    await openTogether('price', title, [
      [await as(holders[2]), codes[2] ?? ''],
      [await as(holders[0]), codes[0] ?? ''],
    ])
    await awaited(priya, `${tender}/result`, 'The ranking')
    const first = priya.getByRole('table', { name: 'The ranking' }).getByRole('row').nth(1)
    await expect(first).toContainText(winner)
    await expect(first).toContainText('Best value')
    await priya.getByText(new RegExp(`^How ${winner} .*came to`)).click()
    await expect(priya.getByRole('table', { name: new RegExp(`^The total of ${winner}`) })).toBeVisible()
    await look(priya)
    const panel = await as(members[1])
    await panel.goto(`${desk}/result`)
    await look(panel)
    for (const { name } of bidders) expect(await panel.locator('main').innerHTML()).not.toContain(name)
  })

  await test.step('the manager recommends, the chair approves, and each bidder reads its own outcome', async () => {
    await recommendAward(priya, tender, winner, 'Best for service at a price close to the lowest.')
    await approveAward(await as(holders[0]), tender, 'Cluster board, item 4')
    for (const { key, name } of bidders) {
      const page = await as(people[key])
      await awaited(page, '/account/messages', `The outcome of your bid: ${title}`)
      const read = await readOutcome(page, bidOf(key))
      expect(read).toContain(name === winner ? 'Your bid has won' : `${winner} has won`)
      for (const other of bidders.filter((one) => one.name !== name && one.name !== winner))
        expect(read).not.toContain(other.name)
    }
    const prying = await (await as(people.leila)).request.get(`${bidOf('ruth')}/outcome`)
    expect(prying.status()).toBe(404)
  })

  await test.step('the award cannot be confirmed before all eight working days of standstill have passed', async () => {
    const days = await passStandstill(priya, `${tender}/award`, async () => {
      await expect(priya.getByRole('button', { name: 'Confirm the award' })).toHaveCount(0)
      const early = { headers: { Origin: site.url }, form: { intent: 'confirm', confirm: 'yes' } }
      const answer = await priya.request.post(`${tender}/award`, early)
      expect([answer.status(), await answer.text()]).toEqual([
        409,
        expect.stringContaining('Standstill is not over yet'),
      ])
    })
    expect(days).toBeGreaterThanOrEqual(8)
    await confirmAward(priya, tender)
  })

  await test.step('each of the nine schools has its contract and its saving, and the signatures are recorded', async () => {
    await awaited(priya, `${tender}/contracts`, 'One award, one contract for each school')
    await awaited(priya, `${tender}/contracts`, schools[0]?.name ?? '')
    for (const { name } of schools) {
      const row = priya.getByRole('row', { name: new RegExp(`^${name}`) })
      await expect(row.getByRole('cell')).toHaveText([/^£/, /^£/, /^.?£/, /^£/])
    }
    await recordSignatures(priya, tender)
    const sunita = await as('Sunita Rao')
    await sunita.goto('/school')
    await sunita.getByRole('table', { name: 'Contracts won together' }).getByRole('link').first().click()
    await expect(sunita.locator('main')).toContainText(winner)
    await look(sunita)
  })

  await test.step('the winner pays the fee once, and the same notice again changes nothing', async () => {
    const ruth = await as(people.ruth)
    await awaited(ruth, '/supplier', 'Success fees')
    await payFee(ruth)
    const paid = await wordsOf(ruth)
    const [notice, ...more] = site.stripe.notices()
    expect(more).toEqual([])
    const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': notice?.signature ?? '' }
    const again = await ask(site.url, '/hooks/stripe', { headers, body: notice?.body ?? '' })
    expect(again.status).toBe(200)
    await ruth.reload()
    expect(await wordsOf(ruth)).toBe(paid)
    await ruth.goto('/supplier')
    await expect(ruth.getByRole('table', { name: 'Success fees' })).toContainText('Paid')
  })

  await test.step('the auditor checks the whole record without the service, and a changed copy is refused', async () => {
    const record = await downloadRecord(await as('Grace Adeyemi'), title)
    const keep = (name: string, text: string) => {
      const file = testInfo.outputPath(name)
      writeFileSync(file, text)
      return file
    }
    const kept = receipts.map((text, place) => keep(`receipt-${place}.txt`, text))
    expect(verify(keep('record.json', record), ...kept)).toMatchObject({ exit: 0, last: { ok: true } })
    const changed = record.replaceAll(idOf('ruth'), '§').replaceAll(idOf('colin'), idOf('ruth'))
    const swapped = verify(keep('changed.json', changed.replaceAll('§', idOf('colin'))), ...kept)
    expect(swapped).toMatchObject({ exit: 1, last: { ok: false } })
    await priya.goto(`${tender}/record`)
    await look(priya)
  })
})
