import { exact, toDecimals } from '#app/kernel/exact.ts'
import { dateText, londonDate, londonTime, momentText } from '#app/kernel/london-time.ts'
import { money, type Pence } from '#app/kernel/money.ts'

/** "12:00:00 noon, London time (BST = UTC+1 on that date)" and the day: to the second, with the zone written out. */
export function deadlineText(closesAt: Date): string {
  const time = londonTime(closesAt)
  const named = time === '12:00' ? ' noon' : time === '00:00' ? ' midnight, at the start of the day' : ''
  const zone = momentText(closesAt).endsWith('(BST)') ? 'BST = UTC+1' : 'GMT = UTC'
  return `${time}:00${named} on ${dateText(londonDate(closesAt))}, London time (${zone} on that date)`
}

/** What the deadline means, printed in every tender so that nobody can read it in two ways. */
export const deadlineRule = (closesAt: Date): string =>
  `Your bid is received when our database records it. It must be recorded before ${deadlineText(closesAt)}. ${londonTime(closesAt)}:00.000 is late. The time on your receipt is the only time that counts. Files uploaded but not submitted are not a bid.`

/** The success fee as suppliers are told it from the start. `basisPoints` are hundredths of a per cent. */
export function feeRule(fee: { readonly basisPoints: number; readonly capPence: number }): string {
  const percent = toDecimals(exact(fee.basisPoints).div(100n), 2).replace(/\.?0+$/, '')
  return `Finding this tender and bidding for it are free. Only the winner pays a fee, when the contract is signed: ${percent}% of the contract’s value, and never more than ${money(fee.capPence as Pence)}.`
}
