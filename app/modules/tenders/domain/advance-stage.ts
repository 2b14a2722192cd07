import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { opensAt, type Stage } from './stage.ts'

export type AdvanceRefusal = 'stage-out-of-order' | 'still-sealed'
export type LaterStage = Exclude<Stage, 'drafting' | 'published' | 'cancelled'>

const follows: Readonly<Record<LaterStage, Stage>> = {
  opened: 'published',
  'quality-locked': 'opened',
  'price-opened': 'quality-locked',
  recommended: 'price-opened',
  standstill: 'recommended',
  awarded: 'standstill',
}

export const laterStages = Object.keys(follows) as [LaterStage, ...LaterStage[]]

export type TenderUnderWay = {
  readonly id: string
  readonly stage: Stage
  readonly closesAt: Date | null
  readonly coolingOffMinutes: number
}

/**
 * A tender moves one stage at a time and never back. It is opened only once the deadline and the cooling-off after it
 * have passed; what else a stage needs is decided by the part of the business that moves it.
 */
export function advanceStage(
  tender: TenderUnderWay,
  now: Date,
  to: LaterStage,
): Decision<{ readonly tenderId: string; readonly to: LaterStage }, AdvanceRefusal> {
  const { id, stage, closesAt, coolingOffMinutes } = tender
  if (stage !== follows[to]) return refuse('stage-out-of-order')
  if (to === 'opened' && (closesAt === null || now < opensAt(closesAt, coolingOffMinutes)))
    return refuse('still-sealed')
  return accept({ tenderId: id, to }, { type: `tenders.${to}`, chain: id, about: id, data: { from: stage } })
}
