import type { ContractWarning } from '../domain/notice.ts'

export const wording = {
  'ended-long-ago': 'This contract ended more than a year ago. Record the one you hold today',
} satisfies Record<'ended-long-ago', string>

export const warnings: Record<ContractWarning, string> = {
  'notice-soon': 'Give notice soon',
  'renews-by-itself': 'Will renew itself',
  'has-renewed': 'Probably renewed',
  'ends-soon': 'Ends soon',
  'has-ended': 'Has ended',
}

/** What a school thinks of what it gets, in words, from 1 to 5. */
export const satisfactionWords = ['Poor', 'Below what we need', 'Adequate', 'Good', 'Very good'] as const

/** Amber where the school can still act, red where a day has been lost. */
export const warningTones: Record<ContractWarning, 'yours' | 'fault'> = {
  'notice-soon': 'yours',
  'renews-by-itself': 'fault',
  'has-renewed': 'fault',
  'ends-soon': 'yours',
  'has-ended': 'fault',
}
