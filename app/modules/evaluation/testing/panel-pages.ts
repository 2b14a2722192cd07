import type { Actor } from '#app/modules/identity/domain/actor.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { cast, suppliers } from '#db/scenarios/cast.ts'
import { answerFile } from '../queries/answer-file.server.ts'
import { askBidderPage } from '../queries/ask-bidder-page.server.ts'
import { dealingPage } from '../queries/dealing-page.server.ts'
import { moderationBoard } from '../queries/moderation-board.server.ts'
import { myPanels } from '../queries/my-panels.server.ts'
import { panelResult } from '../queries/result-page.server.ts'
import { bidToScore } from '../queries/score-bid.server.ts'
import { questionToScore } from '../queries/score-question.server.ts'
import { scoringDesk } from '../queries/scoring-desk.server.ts'

export type OnPanel = {
  readonly tenderId: string
  readonly questions: readonly string[]
  readonly bidIds: readonly string[]
}
type Page = (actor: Actor, of: OnPanel) => Promise<unknown>

const orNothing = (page: Promise<unknown>) =>
  page.catch((fault: unknown) => {
    if (fault instanceof NotFound) return null
    throw fault
  })
const each = (ids: readonly string[], page: (id: string) => Promise<unknown>) =>
  Promise.all(ids.map((id) => orNothing(page(id))))

/** What each page of the panel is given, by the file of its route: every address that there is for this tender. */
export const panelPages: Readonly<Record<string, Page>> = {
  'my-panels.tsx': (actor) => myPanels(actor),
  'desk.tsx': (actor, { tenderId }) => orNothing(scoringDesk(actor, tenderId)),
  'score-question.tsx': (actor, { tenderId, questions }) =>
    each(questions, (id) => questionToScore(actor, tenderId, id)),
  'score-bid.tsx': (actor, { tenderId, bidIds }) => each(bidIds, (id) => bidToScore(actor, tenderId, id)),
  'dealing.tsx': (actor, { tenderId }) => orNothing(dealingPage(actor, tenderId)),
  'ask-bidder.tsx': (actor, { tenderId, bidIds, questions }) =>
    each(bidIds, (id) => askBidderPage(actor, tenderId, id, questions[0] ?? '')),
  'answer-file.ts': (actor, { tenderId, bidIds }) => each(bidIds, (id) => answerFile(actor, tenderId, id, '0')),
  'moderation.tsx': (actor, { tenderId }) => orNothing(moderationBoard(actor, tenderId)),
  'result.tsx': (actor, { tenderId }) => orNothing(panelResult(actor, tenderId)),
}

/** Everything a member can be shown, as it is sent. */
export const sentTo = async (actor: Actor, of: OnPanel): Promise<string> =>
  JSON.stringify(await Promise.all(Object.values(panelPages).map((page) => page(actor, of))))

/** Without ids, digests and moments, in which anything could be read by chance. */
export const withoutIds = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·')

const bidderPeople = cast.filter(({ seats }) => seats.some(([, role]) => role === 'bidder'))
const identities = [
  ...suppliers.flatMap(({ name, companyNumber, address }) => [
    name,
    name.split(' ')[0] ?? name,
    companyNumber,
    address,
  ]),
  ...bidderPeople.map(({ name }) => name),
  '@',
]

/** Each word that tells which supplier is behind a letter. */
export const identitiesIn = (text: string): string[] =>
  identities.filter((identity) => text.toLowerCase().includes(identity.toLowerCase()))

/** The first price of the photocopiers' story, or the first place where a price would stand. */
export const priceIn = (text: string): string | undefined =>
  (text.match(/\b(118|142\.50?|136)(\.00)?\b/) ?? text.match(/"(prices?|pricePence|cost)":/))?.[0]
