import type { Actor } from '#app/modules/identity/domain/actor.ts'
import type { PanelRole } from '#app/modules/tenders/domain/tender.ts'
import { panelsOfPerson } from '#app/modules/tenders/queries/panel-of.server.ts'
import { type NextStep, nextStep } from '../domain/next-step.ts'
import { assessmentOf } from './assessment.server.ts'

export type MyPanel = Awaited<ReturnType<typeof myPanels>>[number]

/** The tenders on whose panel this person is, each with what is theirs to do. Whether anybody bid shows only after the opening. */
export async function myPanels(actor: Actor) {
  const { personId } = actor
  if (personId === null) return []
  const panels = await panelsOfPerson(personId)
  return Promise.all(
    panels.map(async (panel) => {
      const assessment = panel.stage === 'opened' ? await assessmentOf(panel.tenderId) : null
      const step: NextStep = nextStep(
        assessment ?? {
          ...nothing,
          tenderId: panel.tenderId,
          stage: panel.stage,
          panel: [seatOf(personId, panel.role)],
        },
        personId,
      )
      return { ...panel, step }
    }),
  )
}

const seatOf = (personId: string, role: PanelRole) =>
  ({ personId, role, schoolId: null, inPlaceOf: null, scope: 'whole' }) as const

const nothing = {
  lotSchools: {},
  fewestScorers: 0,
  conditionsJudged: true,
  dealt: [],
  levels: [],
  questions: [],
  bids: [],
  interests: [],
  scores: [],
  agreed: [],
}
