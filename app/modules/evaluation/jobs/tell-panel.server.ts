import { addressesOf } from '#app/modules/identity/queries/addresses.server.ts'
import { peopleOf } from '#app/modules/identity/queries/people-of.server.ts'
import { tell } from '#app/modules/notifications/tell.server.ts'
import { holdersOf } from '#app/modules/tenders/queries/holders-of.server.ts'
import { panelOf } from '#app/modules/tenders/queries/panel-of.server.ts'
import { tenderStage } from '#app/modules/tenders/queries/tender-stage.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EventNotice } from '#app/platform/jobs/enqueue.server.ts'
import { bidsShortOfScorers, moderationHasBegun, panelMembersOf } from '../domain/assessment.ts'
import { assessmentOf } from '../queries/assessment.server.ts'

type Word = { readonly key: string; readonly subject: string; readonly body: string; readonly path: string }

async function tellPeople(personIds: readonly string[], { key, subject, body, path }: Word): Promise<void> {
  const addresses = await addressesOf([...new Set(personIds)])
  await tell(
    addresses.map(({ personId, name, email }) => ({
      key: `${key}/${personId}`,
      personId,
      address: email,
      subject,
      body: `Dear ${name}\n\n${body}\n\n${new URL(path, env().PUBLIC_URL).href}`,
    })),
  )
}

async function tellManagers(clusterId: string, word: Word): Promise<void> {
  const managers = (await peopleOf([clusterId])).filter(({ role }) => role === 'manager')
  await tellPeople(
    managers.map(({ personId }) => personId),
    word,
  )
}

const membersOf = async (tenderId: string) => (await panelOf(tenderId)).map(({ personId }) => personId)

/** Those who agree and see the result: not whoever speaks for a school. */
const agreeing = async (tenderId: string) => panelMembersOf(await panelOf(tenderId)).map(({ personId }) => personId)

/** The bids are open: the panel can begin, first by declaring interests. */
export async function tellPanelToBegin({ key, chain: tenderId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  await tellPeople(await membersOf(tenderId), {
    key: `${key}/panel`,
    subject: `The bids are open: ${tender.title}`,
    body: 'Say first whether you have an interest in any of the bidders. Then you can score their answers, without names or prices.',
    path: `/panel/${tenderId}/interests`,
  })
}

/** The tender published conditions: the manager judges them before the panel scores. */
export async function tellManagerToJudge({ key, chain: tenderId }: EventNotice): Promise<void> {
  const [assessment, tender] = await Promise.all([assessmentOf(tenderId), tenderStage(tenderId)])
  if (!tender || !assessment || assessment.conditionsJudged) return
  await tellManagers(tender.clusterId, {
    key: `${key}/judge`,
    subject: `Judge the conditions of taking part: ${tender.title}`,
    body: 'The bids are open. Say of every bidder whether it meets the conditions that the tender published; the panel scores when you have.',
    path: `/cluster/tenders/${tenderId}/conditions`,
  })
}

/** The conditions are judged: those of the panel who have declared can score. */
export async function tellPanelToScore({ chain: tenderId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  await tellPeople(await membersOf(tenderId), {
    key: `${tenderId}/conditions-judged`,
    subject: `You can score: ${tender.title}`,
    body: 'The conditions of taking part have been judged. Every bid on your desk is in.',
    path: `/panel/${tenderId}`,
  })
}

/** The last member has locked: from now on the panel can agree. Said once, whoever was the last. */
export async function tellPanelToAgree({ chain: tenderId }: EventNotice): Promise<void> {
  const [assessment, tender] = await Promise.all([assessmentOf(tenderId), tenderStage(tenderId)])
  if (!tender || !assessment || !moderationHasBegun(assessment)) return
  await tellPeople(await agreeing(tenderId), {
    key: `${tenderId}/moderation`,
    subject: `Agree the scores: ${tender.title}`,
    body: 'Every member has locked their scores. Meet, talk about each question, and let the chair record what you agree.',
    path: `/panel/${tenderId}/moderation`,
  })
}

/** Quality is locked: the opening holders can open the prices. */
export async function tellHoldersToOpenPrices({ key, chain: tenderId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  const holders = (await holdersOf(tenderId)).map(({ personId }) => personId)
  await tellPeople(holders, {
    key: `${key}/holders`,
    subject: `The prices can be opened: ${tender.title}`,
    body: 'The panel has locked quality. Two holders open the prices together, each with their own opening code.',
    path: `/opening/${tenderId}/price`,
  })
}

/** There is a result: the cluster's manager can recommend, the panel can look. */
export async function tellOfResult({ chain: tenderId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  await tellManagers(tender.clusterId, {
    key: `${tenderId}/result`,
    subject: `The result is there: ${tender.title}`,
    body: 'The prices are open and the ranking has been worked out. Look at how it came about, then recommend the award.',
    path: `/cluster/tenders/${tenderId}/result`,
  })
  await tellPeople(await agreeing(tenderId), {
    key: `${tenderId}/panel-result`,
    subject: `The result is there: ${tender.title}`,
    body: 'The prices are open and the ranking has been worked out.',
    path: `/panel/${tenderId}/result`,
  })
}

/** A substitute has to declare interests first, like everybody. */
export async function tellSubstitute({ key, chain: tenderId, about: personId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  await tellPeople([personId], {
    key: `${key}/substitute`,
    subject: `You score in somebody’s place: ${tender.title}`,
    body: 'The cluster’s manager has named you for the panel. Say first whether you have an interest in any of the bidders. Then you can score their answers, without names or prices.',
    path: `/panel/${tenderId}/interests`,
  })
}

/** The chair asks a member to finish. */
export async function tellMemberToFinish({ key, chain: tenderId, about: personId }: EventNotice): Promise<void> {
  const tender = await tenderStage(tenderId)
  if (!tender) return
  await tellPeople([personId], {
    key: `${key}/reminder`,
    subject: `The panel waits for your scores: ${tender.title}`,
    body: 'The chair of the panel asks you to finish and lock your scores. The others cannot go on before.',
    path: `/panel/${tenderId}`,
  })
}

/** Interests leave too few to score a bid: the manager has to name a substitute. Said once for each declaration that does it. */
export async function tellManagerOfGap({ key, chain: tenderId }: EventNotice): Promise<void> {
  const [assessment, tender] = await Promise.all([assessmentOf(tenderId), tenderStage(tenderId)])
  if (!tender || !assessment || bidsShortOfScorers(assessment).length === 0) return
  await tellManagers(tender.clusterId, {
    key: `${key}/gap`,
    subject: `A substitute is needed on the panel: ${tender.title}`,
    body: 'A member declared an interest, and too few are left to score that bid. Name a substitute, so that the panel can agree.',
    path: `/cluster/tenders/${tenderId}/panel`,
  })
}
