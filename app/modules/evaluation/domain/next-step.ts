import { type Assessment, hasDeclared, hasLocked, isChair, mayAgree, moderationHasBegun } from './assessment.ts'
import { stillToAgree } from './lock-quality.ts'
import { stillToDo } from './lock-scores.ts'

/** What is a member's to do next, or whom they wait for. */
export type NextStep =
  | 'wait-for-opening'
  | 'nothing-came'
  | 'declare'
  | 'wait-for-conditions'
  | 'score'
  | 'lock'
  | 'wait-for-members'
  | 'agree'
  | 'wait-for-agreement'
  | 'lock-quality'
  | 'wait-for-prices'
  | 'see-result'
  | 'school-done'
  | 'cancelled'

const waits: readonly NextStep[] = [
  'wait-for-opening',
  'nothing-came',
  'wait-for-conditions',
  'wait-for-members',
  'wait-for-agreement',
  'wait-for-prices',
  'school-done',
]

/** Whether the step waits for somebody else. */
export const isWaiting = (step: NextStep): boolean => waits.includes(step) || step === 'cancelled'

/** Where one member of the panel stands, from the state of the tender and of everybody's work. */
export function nextStep(of: Assessment, personId: string): NextStep {
  if (of.stage === 'cancelled') return 'cancelled'
  if (of.stage === 'drafting' || of.stage === 'published') return 'wait-for-opening'
  if (of.stage !== 'opened' && speaksForSchool(of, personId)) return 'school-done'
  if (of.stage === 'quality-locked') return 'wait-for-prices'
  if (of.stage !== 'opened') return 'see-result'
  return of.bids.length === 0 ? 'nothing-came' : whileScoring(of, personId)
}

const speaksForSchool = ({ panel }: Assessment, personId: string): boolean =>
  panel.some((seat) => seat.personId === personId && seat.role === 'school')

function whileScoring(of: Assessment, personId: string): NextStep {
  if (!hasDeclared(of, personId)) return 'declare'
  if (!of.conditionsJudged) return 'wait-for-conditions'
  if (!hasLocked(of, personId)) return stillToDo({ assessment: of, personId }).length > 0 ? 'score' : 'lock'
  if (speaksForSchool(of, personId)) return 'school-done'
  if (!moderationHasBegun(of)) return 'wait-for-members'
  const open = stillToAgree(of)
  if (open.some(({ bidId, criterionId }) => mayAgree(of, personId, bidId, criterionId))) return 'agree'
  if (open.length > 0) return 'wait-for-agreement'
  return isChair(of, personId) ? 'lock-quality' : 'wait-for-agreement'
}
