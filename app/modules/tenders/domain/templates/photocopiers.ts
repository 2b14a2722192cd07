import type { CriteriaTemplate } from '../criteria-template.ts'
import { localGood, question, section } from './question.ts'

export const photocopiers: CriteriaTemplate = {
  priceWeight: '40',
  sections: [
    section(
      'Service',
      '35',
      question('Repairs and replacements', {
        weight: '60',
        ask: 'How do you keep our copiers working? Say how soon you answer and repair, how many faults are put right on the first visit, and what happens when a machine cannot be repaired.',
        look: 'An answer within 8 working hours, a measured rate of first-visit repairs, spare machines, and an end to the rental when the service fails. Evidence from schools of a similar size.',
        minimum: '2',
      }),
      question('Toner, meter readings and bills', {
        weight: '40',
        ask: 'How do toner and parts reach each school, how are pages counted, and what does a bill look like?',
        look: 'Nothing for school staff to remember; one clear bill for each school; no minimum charge in months when schools are closed; how coverage and A3 pages are counted.',
        words: 400,
      }),
    ),
    section(
      'Machines and changeover',
      '15',
      question('The machines', {
        weight: '50',
        ask: 'Which machines do you offer for each school, and why do they suit its volumes, its finishing and the places they stand in?',
        look: 'Machines matched to each school’s own figures, new or as new, with energy use, and with printing released by card or code where it is asked for.',
        words: 600,
      }),
      question('Changing over', {
        weight: '50',
        ask: 'How will you change over all schools? Give dates for survey, delivery, network set-up, training and removal, and say how data on the machines is wiped.',
        look: 'A plan for each school outside exam weeks, named people, training in each staff room, and certificates of wiping.',
        words: 400,
      }),
    ),
    localGood,
  ],
  priceHint:
    'Set the ceiling at what the schools pay today over the whole term, and the floor at a price you would be glad of but could believe: about half to two thirds of the ceiling is usual for photocopiers.',
}
