import { momentText } from '#app/kernel/london-time.ts'
import type { RecordEntry } from './record-bundle.ts'

/** What happened, as a sentence without its full stop. */
const words: Readonly<Record<string, string>> = {
  'tenders.started': 'the tender was begun',
  'tenders.described': 'what is wanted was described',
  'tenders.lots-set': 'the lots were set',
  'tenders.criteria-set': 'the criteria and weights were set',
  'tenders.price-rule-set': 'the price rule was set',
  'tenders.timetable-set': 'the timetable was set',
  'tenders.panel-named': 'the panel was named',
  'tenders.holders-named': 'the opening holders were named',
  'tenders.published': 'the tender was published',
  'tenders.holder-activated': 'an opening holder made an opening code',
  'tenders.question-asked': 'a supplier asked a question',
  'tenders.question-answered': 'a question was answered for everybody',
  'tenders.deadline-extended': 'the deadline was moved later',
  'tenders.opened': 'the bids were opened',
  'tenders.quality-locked': 'quality was locked',
  'tenders.price-opened': 'the prices were opened',
  'tenders.recommended': 'an award was recommended',
  'tenders.standstill': 'the standstill began',
  'tenders.awarded': 'the award was confirmed',
  'tenders.cancelled': 'the tender was cancelled',
  'notices.published': 'a notice was published',
  'bids.submitted': 'a bid was received',
  'bids.submission-repeated': 'a bid that was already received was sent again',
  'bids.withdrawn': 'a bid was withdrawn',
  'bids.refused': 'a late bid was refused',
  'bids.opening-started': 'an opening began and its list was frozen',
  'bids.shares-given': 'an opening holder gave their shares',
  'bids.gate-released': 'the platform released its lock',
  'bids.opening-failed': 'an opening did not succeed',
  'bids.opening-finished': 'an opening was finished',
  'tenders.panel-joined': 'somebody joined the panel',
  'evaluation.substitute-named': 'a substitute was named for a panel member',
  'evaluation.questions-dealt': 'the questions were dealt out to panel members',
  'evaluation.member-reminded': 'a panel member was reminded to score',
  'evaluation.interests-declared': 'a panel member declared interests',
  'evaluation.question-scored': 'a panel member scored a question',
  'evaluation.score-agreed': 'the panel agreed on a score',
  'evaluation.scores-locked': 'a panel member locked their scores',
  'evaluation.quality-locked': 'the panel agreed on quality',
  'evaluation.result-computed': 'a result was calculated',
  'award.recommended': 'a bid was recommended',
  'award.summaries-given': 'every bidder was given its assessment summary',
  'award.approved': 'the award was approved and standstill began',
  'award.confirmed': 'a lot was awarded for good',
  'contracts.made': 'the contracts were made',
  'contracts.signed': 'the contracts were signed',
  'fees.fell-due': 'the success fee fell due',
  'fees.checkout-opened': 'the page to pay the fee was opened',
  'fees.paid': 'the success fee was paid',
  'fees.payment-noticed-again': 'a payment was noticed again',
}

export const eventWords = (type: string): string => words[type] ?? type

/** "entry 7 (a bid was received, Friday 11 December 2026, 09:14 (GMT))" */
export const entryName = ({ seq, type, at }: Pick<RecordEntry, 'seq' | 'type' | 'at'>): string =>
  `entry ${seq} (${eventWords(type)}, ${momentText(new Date(at))})`
