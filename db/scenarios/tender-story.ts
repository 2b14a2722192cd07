import { londonDate, londonTime } from '../../app/kernel/london-time.ts'
import { commitNeed } from '../../app/modules/demand/use-cases/commit-need.server.ts'
import { wholeTender } from '../../app/modules/tenders/queries/whole-tender.server.ts'
import { activateHolder } from '../../app/modules/tenders/use-cases/activate-holder.server.ts'
import { describeTender } from '../../app/modules/tenders/use-cases/describe-tender.server.ts'
import { nameHolders } from '../../app/modules/tenders/use-cases/name-holders.server.ts'
import { namePanel } from '../../app/modules/tenders/use-cases/name-panel.server.ts'
import { publishTender } from '../../app/modules/tenders/use-cases/publish-tender.server.ts'
import { setLots } from '../../app/modules/tenders/use-cases/set-lots.server.ts'
import { setPriceRule } from '../../app/modules/tenders/use-cases/set-price-rule.server.ts'
import { setTimetable } from '../../app/modules/tenders/use-cases/set-timetable.server.ts'
import { startTender } from '../../app/modules/tenders/use-cases/start-tender.server.ts'
import { holderIdentities, newOpeningCode } from '../../app/platform/seal/opening-code.ts'
import { db } from '../client.server.ts'
import { workingMoment } from './calendar.ts'
import type { CategoryStory } from './category-stories.ts'
import { asManagerOf } from './cluster.ts'
import { schools } from './darlaston-facts.ts'
import type { World } from './world.ts'

export type HolderCode = { readonly holder: 'margaret' | 'janet' | 'samuel'; readonly code: string }

/** One tender of the story. `closes` is how many days from the anchor its deadline lies; before it when negative. */
export type ToldTender = {
  readonly world: World
  readonly story: CategoryStory
  readonly closes: number
  readonly tenderId: string
  readonly callId: string
  readonly codes: readonly HolderCode[]
  /** In the order of the bidders' own stories. */
  readonly bidIds: readonly string[]
}

const HOLDERS = [
  ['margaret', 'Salisbury'],
  ['janet', 'Old Church'],
  ['samuel', "St. Joseph's"],
] as const

/** The tender is begun, and so many schools, or those named, have said what they need. */
export async function beginTender(
  world: World,
  story: CategoryStory,
  closes: number,
  answering: number | readonly string[],
): Promise<ToldTender> {
  const begun = workingMoment(world.anchor, closes - 60, '10:00')
  const respondBy = londonDate(workingMoment(world.anchor, closes - 45, '10:00'))
  const idea = { clusterId: world.clusterId, categoryKey: story.key, title: story.title, respondBy }
  const { tenderId } = await startTender.run(world.as('priya', begun, 'manager'), idea)
  const callId = (await wholeTender(db(), tenderId))?.demandCallId
  if (!callId) throw new Error(`no schools were asked for ${story.title}`)
  const answer =
    typeof answering === 'number' ? schools.slice(0, answering) : schools.filter(({ name }) => answering.includes(name))
  for (const [index, school] of answer.entries()) {
    const at = workingMoment(world.anchor, closes - 58 + index, '14:00')
    await commitNeed.run(asManagerOf(world.as, school.name, at), { callId, values: story.need(school) })
  }
  return { world, story, closes, tenderId, callId, codes: [], bidIds: [] }
}

/** Everything a supplier will be told is settled, and those who open the bids have made their codes. */
export async function prepareTender(told: ToldTender): Promise<ToldTender> {
  const { world, story, closes, tenderId } = told
  const at = workingMoment(world.anchor, closes - 44, '11:00')
  const manager = world.as('priya', at, 'manager')
  const { title, summary, description, floor, ceiling, termYears } = story
  const conditions = (story.conditions ?? []).join('\n')
  await describeTender.run(manager, { tenderId, title, summary, description, conditions })
  if (story.lots) {
    const { titled, lotsPerSupplier } = story.lots
    const lots = titled.map(({ title: name, schools: within }) => ({
      title: name,
      description: '',
      schoolIds: within.map((school) => world.bodies.get(school)?.id ?? ''),
    }))
    await setLots.run(manager, { tenderId, lots, lotsPerSupplier })
  }
  await setPriceRule.run(manager, {
    tenderId,
    method: 'floor-ceiling',
    floor,
    ceiling,
    discountPercent: '0',
    termYears,
    auctionMinutes: story.auction?.minutes,
    auctionStep: story.auction?.step,
  })
  await setTimetable.run(manager, { tenderId, ...timetable(world.anchor, closes) })
  const panel = [world.personId('helen'), world.personId('tom'), world.personId('aisha')]
  await namePanel.run(manager, { tenderId, personIds: panel, chairId: panel[0] ?? '' })
  const holders = HOLDERS.map(([key, body]) => `${world.personId(key)}:${world.bodies.get(body)?.id}`)
  await nameHolders.run(manager, { tenderId, holders })
  const codes: HolderCode[] = []
  for (const [holder, body] of HOLDERS) {
    const code = newOpeningCode()
    const { quality, price } = await holderIdentities(code, tenderId)
    const keys = { qualityRecipient: quality.recipient, priceRecipient: price.recipient }
    await activateHolder.run(world.as(holder, at, undefined, body), { tenderId, ...keys })
    codes.push({ holder, code })
  }
  return { ...told, codes }
}

export async function publish(told: ToldTender): Promise<ToldTender> {
  const at = workingMoment(told.world.anchor, told.closes - 36, '09:00')
  await publishTender.run(told.world.as('priya', at, 'manager'), { tenderId: told.tenderId, confirm: 'yes' })
  return told
}

function timetable(anchor: Date, closes: number) {
  const day = (days: number) => workingMoment(anchor, days, '12:00')
  const questions = day(closes - 14)
  const answers = day(closes - 7)
  const deadline = day(closes)
  return {
    questionsCloseOn: londonDate(questions),
    questionsCloseTime: londonTime(questions),
    answersDueOn: londonDate(answers),
    answersDueTime: londonTime(answers),
    closesOn: londonDate(deadline),
    closesTime: londonTime(deadline),
    coolingOffMinutes: '60',
    contractStartsOn: londonDate(day(closes + 75)),
  }
}
