import { and, eq } from 'drizzle-orm'
import { isId } from '#app/kernel/ids.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import { organisationNames } from '#app/modules/identity/queries/organisation-names.server.ts'
import { readClock } from '#app/platform/clock.server.ts'
import { NotFound } from '#app/platform/refusals.ts'
import { type Db, db, type Tx } from '#db/client.server.ts'
import { demandCalls, needs } from '#db/schema/demand.ts'
import { type NeedState, needState } from '../domain/need.ts'
import type { DemandSheet, SheetValues } from '../domain/sheet.ts'

export type SchoolAnswer = {
  readonly schoolId: string
  readonly name: string
  readonly state: NeedState
  /** What it committed; empty until then, because a draft is the school's own. */
  readonly values: SheetValues
  readonly committedAt: Date | null
  readonly declinedAt: Date | null
}

export type CallAnswers = {
  readonly callId: string
  readonly categoryKey: string
  readonly title: string
  readonly sheet: DemandSheet
  readonly respondBy: IsoDate
  readonly closedAt: Date | null
  readonly today: IsoDate
  /** Every school that was asked, by name. */
  readonly schools: readonly SchoolAnswer[]
}

/** How the schools answered one call of this cluster; another cluster's call is not found. */
export async function callAnswers(callId: string, clusterId: string, on: Db | Tx = db()): Promise<CallAnswers> {
  const [call] = isId(callId)
    ? await on
        .select()
        .from(demandCalls)
        .where(and(eq(demandCalls.id, callId), eq(demandCalls.clusterId, clusterId)))
    : []
  if (!call) throw new NotFound('call')
  const answers = await on.select().from(needs).where(eq(needs.callId, callId))
  const names = await organisationNames(
    answers.map(({ schoolId }) => schoolId),
    on,
  )
  const schools = answers
    .map(({ schoolId, values, ...need }) => {
      const state = needState({ ...need, values })
      const { committedAt, declinedAt } = need
      const shown = state === 'committed' ? values : {}
      return { schoolId, name: names[schoolId] ?? '', state, values: shown, committedAt, declinedAt }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const { categoryKey, title, sheet, respondBy, closedAt } = call
  const today = londonDate((await readClock(on)).now)
  return { callId, categoryKey, title, sheet, respondBy, closedAt, today, schools }
}
