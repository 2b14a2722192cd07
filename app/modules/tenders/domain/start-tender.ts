import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { type IsoDate, londonDate } from '#app/kernel/london-time.ts'
import type { CategoryKey } from '#app/modules/categories/domain/category.ts'

export type StartRefusal = 'respond-by-past' | 'no-lead-school'

export type TenderIdea = { readonly categoryKey: CategoryKey; readonly title: string; readonly respondBy: IsoDate }
export type StartFacts = {
  readonly tenderId: string
  readonly clusterId: string
  readonly clusterName: string
  readonly leadSchoolId: string | null
  /** The schools to be asked what they need. */
  readonly schoolIds: readonly string[]
}
export type StartedTender = TenderIdea & StartFacts & { readonly leadSchoolId: string; readonly at: Date }

/** A cluster starts to prepare a tender for one category, and asks its schools what they need by a day that is to come. */
export function startTender(facts: StartFacts, now: Date, idea: TenderIdea): Decision<StartedTender, StartRefusal> {
  const { leadSchoolId, tenderId } = facts
  if (leadSchoolId === null) return refuse('no-lead-school')
  if (idea.respondBy <= londonDate(now)) return refuse('respond-by-past')
  return accept(
    { ...idea, ...facts, leadSchoolId, at: now },
    {
      type: 'tenders.started',
      chain: tenderId,
      about: tenderId,
      data: { cluster: facts.clusterId, category: idea.categoryKey, respondBy: idea.respondBy },
    },
  )
}
