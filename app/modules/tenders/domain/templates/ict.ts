import type { CriteriaTemplate } from '../criteria-template.ts'
import { localGood, question, section } from './question.ts'

export const ict: CriteriaTemplate = {
  priceWeight: '40',
  sections: [
    section(
      'Safe and sound',
      '25',
      question('Keeping pupils and data safe', {
        weight: '60',
        ask: 'How do you meet the education department’s standards for filtering and monitoring and for cyber security, and how do you look after personal data? Say where data is kept and how soon you tell us of a breach.',
        look: 'Each standard answered by name, data kept in the United Kingdom or a country with equal protection, contract terms under UK GDPR article 28, and backups that have been restored in a test.',
        words: 600,
        minimum: '3',
      }),
      question('Leaving again', {
        weight: '40',
        ask: 'When the contract ends, in which open format and how soon do we get our data back, and what does it cost?',
        look: 'A stated format, a date and a price of nothing or little; certified wiping of devices; no licence that ends while data is being moved.',
        words: 300,
      }),
    ),
    section(
      'Service',
      '25',
      question('Support', {
        weight: '60',
        ask: 'How do you support several different schools? Say how quickly you answer by priority, when somebody comes, and what is not covered.',
        look: 'Times by priority with a measured record, named engineers with safeguarding checks, visits in term time, and a plain list of what is not covered.',
      }),
      question('Changing over', {
        weight: '40',
        ask: 'How will you move each school over, and how do lessons go on while you do?',
        look: 'A plan for each school with dates in holidays, a way back if it fails, and training for staff.',
        words: 400,
      }),
    ),
    localGood,
  ],
  priceHint:
    'Set the ceiling at the schools’ budgets for the whole term, and the floor at a price you could believe: under two thirds of the ceiling something is usually missing.',
}
