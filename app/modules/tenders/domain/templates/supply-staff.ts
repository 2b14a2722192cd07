import type { CriteriaTemplate } from '../criteria-template.ts'
import { localGood, question, section } from './question.ts'

export const supplyStaff: CriteriaTemplate = {
  priceWeight: '35',
  sections: [
    section(
      'Safe recruitment',
      '25',
      question('Checks on every worker', {
        weight: '100',
        ask: 'Which checks do you make on each worker before the first day, how do you keep them up to date, and how does a school see that they were made?',
        look: 'Identity, enhanced DBS with barred list, prohibition, work abroad, qualifications and right to work, each confirmed in writing before arrival, with an outside audit.',
        words: 600,
        minimum: '3',
      }),
    ),
    section(
      'The right person, in time',
      '30',
      question('Filling requests', {
        weight: '60',
        ask: 'How many of our requests would you fill, how soon, and how often with somebody the school knows? Give figures for schools near us.',
        look: 'Figures by role and by notice given, local workers, a person to reach from 7 in the morning, and an honest account of subjects that are hard to fill.',
      }),
      question('Quality and fair work', {
        weight: '40',
        ask: 'How do you choose, train and pay workers, and what do you do when a school is not content?',
        look: 'Workers paid by the agency and not through an umbrella company, training every year, a replacement the same day, equal pay priced from week 12.',
        words: 400,
      }),
    ),
    localGood,
  ],
  priceHint:
    'Set the ceiling at the schools’ yearly spending on supply staff times the term, and the floor no lower than what workers must be paid: the agency’s margin is the only part that competes.',
}
