const WEIGHTS = [3, 5, 7, 13, 17, 19, 23, 29, 31, 37, 41, 43]

export type MeterFault = 'meter-length' | 'meter-check-digit'

/**
 * Whether an electricity meter point number (MPAN) can be right: 13 digits, of which the last is worked out from the
 * first twelve, so that two swapped digits show. Spaces must be gone. Source: the weights published with the industry's
 * numbering, sum modulo 11, modulo 10.
 */
export function mpanFault(mpan: string): MeterFault | null {
  if (!/^\d{13}$/.test(mpan)) return 'meter-length'
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(mpan[index]), 0)
  return (sum % 11) % 10 === Number(mpan[12]) ? null : 'meter-check-digit'
}

/** Whether a gas meter point number (MPRN) can be right: 6 to 12 digits, as the education department's form accepts. */
export const mprnFault = (mprn: string): MeterFault | null => (/^\d{6,12}$/.test(mprn) ? null : 'meter-length')
