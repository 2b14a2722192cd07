import { z } from 'zod'
import { charityNumber, companyNumber } from './domain/registration-number.ts'

const line = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, `Use ${most} characters or fewer`)

const ticked = z.preprocess((value) => value === true || [value].flat().includes('yes'), z.boolean())

/** A number that may be left out; what is typed must be a real one. */
const numberRead = (read: (typed: string) => string | null, sentence: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      const number = typed === '' ? null : read(typed)
      if (typed !== '' && number === null) context.addIssue({ code: 'custom', message: sentence })
      return number
    })

export const RegisterSupplier = z
  .object({
    name: line('Enter the registered name of the company, charity or body', 120),
    companyNumber: numberRead(
      companyNumber,
      'The company number must be 8 characters, such as 01234567 or SC123456, as Companies House writes it',
    ),
    charityNumber: numberRead(
      charityNumber,
      'The charity number must be 6 or 7 digits, or SC and 6 digits in Scotland, as the regulator writes it',
    ),
    noNumber: ticked.default(false),
    address: line('Enter the registered address', 400),
    contactEmail: line('Enter the e-mail address for notices about your bids', 254)
      .toLowerCase()
      .pipe(z.email('Enter an e-mail address in the right form, like name@example.org')),
    smallOrMedium: ticked.default(false),
    voluntaryOrSocial: ticked.default(false),
  })
  .superRefine(({ companyNumber, charityNumber, noNumber }, context) => {
    const given = companyNumber !== null || charityNumber !== null
    if (!given && !noNumber)
      context.addIssue({
        code: 'custom',
        path: ['companyNumber'],
        message: 'Enter the company number or the charity number, or say that you have neither',
      })
    if (given && noNumber)
      context.addIssue({
        code: 'custom',
        path: ['noNumber'],
        message: 'You entered a number and said that you have none. Take one of them back',
      })
  })
  .transform(({ noNumber: _, ...facts }) => facts)
