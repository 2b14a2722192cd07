import { accept, type Decision, refuse } from '#app/kernel/decision.ts'
import { londonDate } from '#app/kernel/london-time.ts'
import type { BankHolidays } from '#app/kernel/working-days.ts'
import type { Assumptions } from '#app/modules/categories/domain/charge-cost.ts'
import { type AuctionFault, type AuctionRule, auctionFault } from './auction-rule.ts'
import { type HourDoubt, hourDoubt } from './closing-hour.ts'
import { type CriteriaFault, type CriteriaPlan, criteriaFaults } from './criteria-plan.ts'
import type { Meeting } from './judging.ts'
import { type MeetingFault, meetingFault } from './meetings-plan.ts'
import { type HolderChoice, type HolderFault, nameHolders } from './name-holders.ts'
import { namePanel, type PanelFault, type PanelPlan, type SchoolPerson } from './name-panel.ts'
import { nameSpeakers, type Speaker, type SpeakerFault } from './name-speakers.ts'
import { type LotFault, type LotLimitFault, type LotPlan, lotFault, lotLimitFault } from './plan-lots.ts'
import { type PriceRule, type PriceRuleFault, priceRuleFault } from './price-rule.ts'
import type { OpeningHolder, PanelMember, Tender } from './tender.ts'
import { type Timetable, type TimetableFault, timetableFault } from './timetable.ts'

/** Once published, nothing below can change any more. */
export type Frozen = 'terms-frozen'
type Of<Value> = Value & { readonly tenderId: string }

const prepared = <Value extends object>(
  tender: Pick<Tender, 'id'>,
  what: string,
  value: Value,
  data: Readonly<Record<string, unknown>> = {},
): Decision<Of<Value>, never> =>
  accept({ ...value, tenderId: tender.id }, { type: `tenders.${what}`, chain: tender.id, about: tender.id, data })

export type Description = {
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly conditions: readonly string[]
}

/** What the schools want, in the words suppliers will read. */
export const describeTender = (tender: Tender, description: Description): Decision<Of<Description>, Frozen> =>
  tender.stage === 'drafting' ? prepared(tender, 'described', description) : refuse('terms-frozen')

export type PlannedLots = { readonly lots: readonly LotPlan[]; readonly lotsPerSupplier: number | null }

/** How the need is divided into parts that can be won one by one, and how many of them one supplier may win. */
export function setLots(
  tender: Tender,
  { lots, lotsPerSupplier }: PlannedLots,
  memberSchools: readonly string[],
): Decision<Of<PlannedLots>, Frozen | LotFault | LotLimitFault> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const fault = lotFault(lots, memberSchools) ?? lotLimitFault(lots.length, lotsPerSupplier)
  if (fault) return refuse(fault)
  return prepared(tender, 'lots-set', { lots, lotsPerSupplier }, { lots: lots.length, lotsPerSupplier })
}

/** The questions, weights and scale by which bids will be judged. */
export function setCriteria(
  tender: Tender,
  plan: CriteriaPlan,
): Decision<Of<{ readonly plan: CriteriaPlan }>, Frozen | CriteriaFault['reason']> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const [fault] = criteriaFaults(plan)
  return fault ? refuse(fault.reason) : prepared(tender, 'criteria-set', { plan })
}

/** The meetings that follow the written answers, the same for every bidder, and who is met at each. None is the usual. */
export function setMeetings(
  tender: Tender,
  meetings: readonly Meeting[],
): Decision<Of<{ readonly meetings: readonly Meeting[] }>, Frozen | MeetingFault> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const fault = meetingFault(meetings)
  return fault ? refuse(fault) : prepared(tender, 'meetings-set', { meetings }, { meetings: meetings.length })
}

export type PriceTerms = PriceRule & {
  /** A decimal number of per cent a year. */
  readonly discountPercent: string
  /** The category's published figures by key; one that is left out stays as it was. */
  readonly figures: Readonly<Record<string, string>>
  readonly auction?: AuctionRule | null
}

export type PlannedPrice = Of<PriceRule & { readonly assumptions: Assumptions; readonly auction: AuctionRule | null }>

/** How a price becomes points, and with which term, discount and figures every bid is costed. */
export function setPriceRule(
  tender: Tender,
  now: Date,
  { figures, discountPercent, auction = null, ...rule }: PriceTerms,
): Decision<PlannedPrice, Frozen | PriceRuleFault | AuctionFault> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const fault = priceRuleFault(rule) ?? auctionFault(auction)
  if (fault) return refuse(fault)
  const known = Object.entries(tender.assumptions.values).map(([key, value]) => [key, figures[key] ?? value] as const)
  const values = Object.fromEntries(known)
  const assumptions = { years: rule.termYears, discountPercent, asOf: londonDate(now), values }
  return prepared(tender, 'price-rule-set', { ...rule, auction, assumptions })
}

export type DatedTender = Timetable & { readonly hourReason: string }

/** The dates, in order and to come, with a reason when the deadline falls at an hour when few are at work. */
export function setTimetable(
  tender: Tender,
  now: Date,
  timetable: DatedTender,
  holidays: BankHolidays,
): Decision<Of<DatedTender>, Frozen | TimetableFault | HourDoubt> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const fault = timetableFault(timetable, now)
  if (fault) return refuse(fault)
  const doubt = hourDoubt(timetable.closesAt, holidays)
  if (doubt && timetable.hourReason === '') return refuse(doubt)
  return prepared(
    tender,
    'timetable-set',
    { ...timetable, hourReason: doubt ? timetable.hourReason : '' },
    { closesAt: timetable.closesAt.toISOString() },
  )
}

/** Who scores quality, and how many of them at least score each question of each bid. */
export function setPanel(
  tender: Tender,
  plan: PanelPlan & { readonly fewestScorers: number; readonly speakers?: readonly Speaker[] },
  people: readonly SchoolPerson[],
): Decision<
  Of<{ readonly members: readonly PanelMember[]; readonly fewestScorers: number }>,
  Frozen | PanelFault | SpeakerFault
> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const holders = tender.holders.map(({ personId }) => personId)
  const named = namePanel(plan, people, holders)
  if (!named.ok) return refuse(named.reason)
  const speak = nameSpeakers(plan.speakers ?? [], plan.personIds, people, holders)
  if (!speak.ok) return refuse(speak.reason)
  const members = [...named.members, ...speak.members]
  return prepared(
    tender,
    'panel-named',
    { members, fewestScorers: plan.fewestScorers },
    { fewestScorers: plan.fewestScorers, members: members.map(({ personId, role }) => ({ personId, role })) },
  )
}

/** Who together opens the bids. */
export function setHolders(
  tender: Tender,
  chosen: readonly HolderChoice[],
  eligible: readonly HolderChoice[],
): Decision<Of<{ readonly holders: readonly OpeningHolder[] }>, Frozen | HolderFault> {
  if (tender.stage !== 'drafting') return refuse('terms-frozen')
  const panel = tender.panel.map(({ personId }) => personId)
  const named = nameHolders(chosen, eligible, tender.holders, panel)
  if (!named.ok) return refuse(named.reason)
  const { holders } = named
  return prepared(tender, 'holders-named', { holders }, { holders: holders.map(({ personId }) => personId) })
}
