import type { CriteriaTemplate } from '../criteria-template.ts'
import { question, section } from './question.ts'

export const energy: CriteriaTemplate = {
  priceWeight: '60',
  sections: [
    section(
      'Supply and service',
      '30',
      question('Billing and meters', {
        weight: '50',
        ask: 'How will each school be billed? Say how readings are taken, how soon a wrong bill is put right, and how half-hourly data reaches us.',
        look: 'One bill for each school with a full list of meters, readings taken without school staff, a named person for queries, and a promised time to put a bill right.',
        minimum: '2',
      }),
      question('How prices are set', {
        weight: '50',
        ask: 'How do you fix or buy the energy, which charges are passed through, and what happens when schools use more or less than forecast?',
        look: 'Every charge named as fixed or passed through, all commission shown, no penalty for solar panels or a school that leaves, and limits on use stated in figures.',
      }),
    ),
    section(
      'Carbon',
      '10',
      question('Using less and cleaner energy', {
        weight: '100',
        ask: 'How much of the electricity is renewable, which certificates prove it, and how will you help the schools to use less?',
        look: 'Certificates that match the supply, and help that is measured: alerts on unusual use, visits, figures that a school can act on.',
        words: 400,
      }),
    ),
  ],
  priceHint:
    'Set the ceiling at the cost of the same use at today’s prices over the term, and the floor a tenth to a quarter below it: most of an energy bill is charges that no supplier can change.',
}
