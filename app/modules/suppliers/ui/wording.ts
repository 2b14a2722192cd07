import type { RegisterRefusal } from '../domain/register-supplier.ts'

export const wording = {
  'company-number-taken':
    'A supplier with this company number is registered already. Ask a colleague who acts for it to give you a seat',
  'charity-number-taken':
    'A supplier with this charity number is registered already. Ask a colleague who acts for it to give you a seat',
} satisfies Record<RegisterRefusal, string>
