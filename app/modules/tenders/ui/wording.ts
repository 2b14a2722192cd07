import type { ActivateRefusal } from '../domain/activate-holder.ts'
import type { AdvanceRefusal } from '../domain/advance-stage.ts'
import type { AnswerRefusal, AskRefusal } from '../domain/ask-question.ts'
import type { CancelRefusal } from '../domain/cancel-tender.ts'
import type { HourDoubt } from '../domain/closing-hour.ts'
import type { CriteriaFault } from '../domain/criteria-plan.ts'
import type { ExtendRefusal } from '../domain/extend-deadline.ts'
import type { FollowRefusal } from '../domain/follow-tender.ts'
import type { MeetingFault } from '../domain/meetings-plan.ts'
import type { Part } from '../domain/missing-parts.ts'
import type { HolderFault } from '../domain/name-holders.ts'
import type { PanelFault } from '../domain/name-panel.ts'
import type { SpeakerFault } from '../domain/name-speakers.ts'
import type { LotFault, LotLimitFault } from '../domain/plan-lots.ts'
import type { PriceRuleFault } from '../domain/price-rule.ts'
import type { PublishRefusal } from '../domain/publish-tender.ts'
import type { Stage } from '../domain/stage.ts'
import type { StartRefusal } from '../domain/start-tender.ts'
import type { TimetableFault } from '../domain/timetable.ts'

type Refusal =
  | ActivateRefusal
  | AdvanceRefusal
  | AnswerRefusal
  | AskRefusal
  | CancelRefusal
  | CriteriaFault['reason']
  | ExtendRefusal
  | FollowRefusal
  | HolderFault
  | HourDoubt
  | LotFault
  | LotLimitFault
  | MeetingFault
  | PanelFault
  | PriceRuleFault
  | PublishRefusal
  | SpeakerFault
  | 'needs-changed'
  | StartRefusal
  | TimetableFault

const reasonNeeded = 'Choose another time, or say below why it must be this one.'

/** What a person is told when a rule says no: what is wrong and what to do. */
export const wording = {
  'memorandum-missing':
    'This cluster has no memorandum in force, so it cannot bind its schools. Have every governing body approve one first.',
  'terms-frozen': 'This tender is published, so its terms can no longer be changed.',

  'respond-by-past': 'The date by which schools should answer must be after today.',
  'no-lead-school': 'This cluster has no lead school yet. Name one before you start a tender.',

  'no-lots': 'Enter at least one lot.',
  'too-many-lots': 'There can be no more than 10 lots. Put some together.',
  'lot-limit-without-effect':
    'One supplier can win every lot under this limit, so it has no effect. Enter fewer lots than there are, or leave it empty.',
  'lot-without-schools': 'With several lots, each lot must name its schools. Tick at least one school in each.',
  'school-in-two-lots': 'A school can be in one lot only, because its need is bought once. Untick it in one of them.',
  'not-a-member-school': 'One of these schools is not a member of the cluster. Choose from the list.',

  'no-sections': 'Enter at least one section with a question.',
  'section-without-questions': 'Every section needs at least one question.',
  'sections-not-100': 'The sections and the price must add to 100.',
  'questions-not-100': 'The questions of each section must add to 100.',
  'weight-off-range': 'Every weight must be more than 0 and no more than 100.',
  'price-weight-off-range': 'The weight of the price must be more than 0 and less than 100.',
  'minimum-off-scale': 'The lowest score of a question must be a score of the scale.',
  'threshold-off-range': 'The lowest quality overall must be 0 to 100 points.',

  'nothing-in-writing': 'Let at least one question be judged by the written answer.',

  'too-many-meetings': 'There can be no more than three meetings with each bidder.',
  'minutes-off-range': 'A meeting must take 10 to 480 whole minutes.',
  'agenda-off-range': 'Each meeting needs 1 to 20 points on its agenda.',
  'shortlist-off-range': 'Say how many bidders are met, from 1 to 20, or from how many points, from 0 to 100.',

  'floor-missing': 'Enter the floor: the price that earns full points.',
  'ceiling-missing': 'Enter the ceiling: the price that earns no points.',
  'floor-not-below-ceiling': 'The ceiling must be higher than the floor.',
  'term-off-range': 'The term must be 1 to 10 whole years.',

  'questions-close-in-the-past': 'The time when questions close must be in the future.',
  'answers-before-questions-close': 'Answers must be due after questions close.',
  'deadline-before-answers': 'The deadline for bids must be after answers are due, so that suppliers can use them.',
  'contract-before-opening': 'The contract must start on a day after the bids are opened.',
  weekend: `The deadline is at a weekend, when nobody can help a supplier in difficulty. ${reasonNeeded}`,
  'bank-holiday': `The deadline is on a bank holiday in a part of the United Kingdom. ${reasonNeeded}`,
  night: `The deadline is in the night, when nobody can help a supplier in difficulty. ${reasonNeeded}`,
  'early-monday': `The deadline is before 10:00 on a Monday, so that a fault at the weekend goes unnoticed. ${reasonNeeded}`,
  'late-friday': `The deadline is after 15:00 on a Friday, when offices begin to close. ${reasonNeeded}`,

  'panel-too-small': 'Choose at least three people for the panel.',
  'chair-not-on-panel': 'The chair must be one of the people you chose for the panel.',
  'not-from-a-member-school': 'Everybody on the panel must act for a member school. Choose from the list.',
  'scorer-holds-a-key': 'One of these people is an opening holder. Whoever opens the bids does not score them.',

  'speaker-on-panel':
    'Somebody speaks for a school and is on the panel. Choose another person of that school: the panel scores the answers, the school its own questions.',
  'speaker-twice': 'One person can speak for one school only. Choose another for one of them.',
  'speaker-not-from-school': 'Whoever speaks for a school must act for that school. Choose from the list.',
  'school-without-speaker':
    'The schools score a question themselves, and nobody speaks for one of them yet. Name one person of each school on the panel page.',

  'too-few-holders': 'Choose at least two opening holders.',
  'too-many-holders': 'Choose no more than five opening holders.',
  'holder-twice': 'Each opening holder must be a different person.',
  'holders-from-one-body': 'The opening holders must come from at least two different schools or bodies.',
  'holder-unknown': 'One of these people no longer acts for that body. Choose from the list.',
  'holder-scores': 'One of these people is on the panel. Whoever scores the bids does not open them.',
  'not-a-holder': 'You are not an opening holder of this tender.',
  'key-in-use': 'This code is already used in this tender. Make a new one.',

  'demand-missing': 'No school has committed its need yet, so there is nothing to tender.',
  'description-missing': 'Describe what the schools want first.',
  'lots-missing': 'Set the lots first.',
  'criteria-missing': 'Set the criteria first: their weights must add to 100.',
  'meetings-missing': 'Questions and meetings do not fit together yet. Look at the page for meetings.',
  'price-rule-missing': 'Set the price rule first.',
  'timetable-missing': 'Set the timetable first: every date must still be to come.',
  'panel-missing': 'Name the panel first: at least three people, one of them in the chair.',
  'holders-missing': 'The opening holders are not ready: each of them must make an opening code first.',
  'lot-without-need':
    'There is a lot in which no school has committed its need. Change the lots, or wait for the schools.',
  'needs-changed':
    'A school changed its answer at this very moment. Look at what the schools need again, then publish.',
  'school-in-no-lot': 'A school has committed its need and is in no lot. Put it into one.',

  'not-published': 'This can only be done while the tender is open.',
  'already-closed': 'The deadline has passed, so it can no longer be moved.',
  'deadline-not-later': 'The new deadline must be later than the one that everybody was told.',
  'extended-to-a-bad-hour':
    'Choose a time on a working day: not at night, not before 10:00 on a Monday and not after 15:00 on a Friday.',

  'questions-closed': 'The time for questions is over.',
  'already-answered': 'This question is already answered. An answer that has been published stays as it is.',
  'tender-closed': 'The deadline has passed, so an answer would help nobody.',

  'already-awarded': 'This tender is awarded and can no longer be cancelled.',
  'already-cancelled': 'This tender is already cancelled.',
  'stage-out-of-order': 'The tender is not at the stage that comes before this one.',
  'still-sealed': 'The bids stay sealed until the deadline and the cooling-off after it have passed.',
} satisfies Record<Refusal, string>

/** The words on each page of the manager's list. */
export const partWords = {
  demand: { title: 'What the schools need', todo: 'Waiting for schools' },
  description: { title: 'Describe what is wanted', todo: 'To do' },
  lots: { title: 'Lots and the schools in them', todo: 'To do' },
  criteria: { title: 'Criteria, weights and scale', todo: 'To do' },
  meetings: { title: 'Meetings and shortlist', todo: 'To do' },
  'price-rule': { title: 'Price rule', todo: 'To do' },
  timetable: { title: 'Timetable', todo: 'To do' },
  panel: { title: 'Panel', todo: 'To do' },
  holders: { title: 'Opening holders', todo: 'To do' },
} satisfies Record<Part, { title: string; todo: string }>

export const stageWords = {
  drafting: 'Being prepared',
  published: 'Published',
  opened: 'Bids opened',
  'quality-locked': 'Quality agreed',
  'price-opened': 'Prices opened',
  recommended: 'Recommended',
  standstill: 'Standstill',
  awarded: 'Awarded',
  cancelled: 'Cancelled',
} satisfies Record<Stage, string>

/** A published tender is open until its deadline, and then closed until its bids are opened. */
export const stageText = (stage: Stage, closed: boolean): string =>
  stage === 'published' ? (closed ? 'Closed' : 'Open') : stageWords[stage]
