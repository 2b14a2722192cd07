import type postgres from 'postgres'
import { termsOf } from '#app/modules/tenders/queries/terms.server.ts'
import { openBids, submitBids } from '../scenarios/bid-story.ts'
import { workingMoment } from '../scenarios/calendar.ts'
import { ict } from '../scenarios/category-stories.ts'
import { declareNone, judgeAllMet } from '../scenarios/panel-story.ts'
import { beginTender, prepareTender, publish } from '../scenarios/tender-story.ts'
import type { World } from '../scenarios/world.ts'
import type { Asked } from './load-plan.ts'
import { headersOf } from './signed-in.ts'
import type { Work } from './work.ts'

const tenders = 4
const members = ['helen', 'tom', 'aisha'] as const
/** More than any machine that this was tried on saves in a second. */
const mostEachSecond = 600

type Sheet = { readonly path: string; readonly bidIds: readonly string[]; readonly headers: Record<string, string> }

/** The questions of one opened tender, for each member of its panel. */
async function sheetsOf(world: World, headers: ReadonlyMap<string, Record<string, string>>): Promise<Sheet[]> {
  const told = await submitBids(await publish(await prepareTender(await beginTender(world, ict, -8, 2))))
  await openBids(told, 'quality', workingMoment(world.anchor, -8, '14:30'))
  await judgeAllMet(told, workingMoment(world.anchor, -8, '16:00'))
  const { tenderId, bidIds } = told
  const questions = (await termsOf(tenderId))?.document.criteria.filter(({ kind }) => kind === 'scored') ?? []
  for (const member of members) await declareNone(told, member, workingMoment(world.anchor, -7, '09:30'))
  return members.flatMap((member) =>
    questions.map(({ id }) => ({
      path: `/panel/${tenderId}/questions/${id}.data`,
      bidIds,
      headers: headers.get(member) ?? {},
    })),
  )
}

function saving({ path, bidIds, headers }: Sheet, number: number): Asked {
  const body = new URLSearchParams({ intent: 'autosave' })
  for (const bidId of bidIds) {
    body.set(`score.${bidId}`, String(1 + (number % 4)))
    body.set(
      `reason.${bidId}`,
      `The answer names people and times, and says what happens when they are ill (${number}).`,
    )
  }
  return { method: 'POST', path, headers, body: String(body), status: 200 }
}

/** What a panel member's page sends while they type: the scores and reasons of one question for every bid. */
export async function scorings(sql: postgres.Sql, world: World, secret: string, seconds: number): Promise<Work> {
  const headers = new Map<string, Record<string, string>>()
  for (const member of members) headers.set(member, await headersOf(sql, world.personId(member), secret))
  const sheets: Sheet[] = []
  for (let number = 0; number < tenders; number++) sheets.push(...(await sheetsOf(world, headers)))
  let number = 0
  const ready = async () => {
    const asked: Asked[] = []
    for (const enough = seconds * mostEachSecond; asked.length < enough; ) {
      number += 1
      for (const sheet of sheets) asked.push(saving(sheet, number))
    }
    return asked
  }
  return { ready, once: true, rehearse: false }
}
