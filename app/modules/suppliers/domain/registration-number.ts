const COMPANY = /^(\d{8}|[A-Z]{2}\d{6})$/
const CHARITY = /^(SC0?\d{5}|\d{6,7}(-\d{1,3})?)$/

/**
 * A Companies House number as it is kept: eight characters, digits filled up with noughts on the left ("1234567" is
 * "01234567", "SC12345" is "SC012345"). Null when it cannot be one.
 */
export function companyNumber(typed: string): string | null {
  const text = typed.replace(/\s/g, '').toUpperCase()
  const [, letters = '', digits = ''] = /^([A-Z]{2})?(\d{1,8})$/.exec(text) ?? []
  if (digits === '') return null
  const number = letters + digits.padStart(8 - letters.length, '0')
  return COMPANY.test(number) && Number(digits) > 0 ? number : null
}

/**
 * A charity's number as its regulator writes it: six or seven digits in England, Wales and Northern Ireland, "SC" and
 * six digits in Scotland. Null when it cannot be one.
 */
export function charityNumber(typed: string): string | null {
  const text = typed.replace(/\s/g, '').toUpperCase().replace(/^NIC/, '')
  return CHARITY.test(text) ? text.replace(/^SC(\d{5})$/, 'SC0$1') : null
}
