import type { CategoryKey } from '../../app/modules/categories/domain/category.ts'
import type { SchoolFacts } from './darlaston-facts.ts'

export type Prices = Readonly<Record<string, string>>

export type CategoryStory = {
  readonly key: CategoryKey
  readonly title: string
  readonly summary: string
  readonly description: string
  /** What every bidder must meet, where the tender has conditions of taking part. */
  readonly conditions?: readonly string[]
  readonly need: (school: SchoolFacts) => Record<string, string>
  /** Whole pounds over the term for all nine schools: what earns full points, and what earns none. */
  readonly floor: string
  readonly ceiling: string
  readonly termYears: string
  /** Where bidders may lower their prices after the opening. */
  readonly auction?: { readonly minutes: string; readonly step: string }
  /** Where the schools are divided into lots: who is in which, and how many lots one supplier may win. */
  readonly lots?: {
    readonly lotsPerSupplier: string
    readonly titled: readonly { readonly title: string; readonly schools: readonly SchoolFacts['name'][] }[]
  }
  /** The price schedule of each supplier that bids. */
  readonly bids: Readonly<Record<'Midland Print Rentals' | 'Blackthorn Office' | 'Copyhouse Community', Prices>>
}

const text = (number: number) => String(number)

const copierPrices = (rental: string, mono: string, colour: string, once: string): Prices => ({
  rental,
  monoClick: mono,
  colourClick: colour,
  monoMinimum: '0',
  colourMinimum: '0',
  clickRise: '0',
  software: '24',
  notIncluded: '0',
  delivery: once,
  training: '60',
  removal: '0',
  power: '1.6',
})

export const photocopiers: CategoryStory = {
  key: 'photocopiers',
  title: 'Photocopiers for nine Darlaston schools',
  summary:
    'Twenty copiers with toner, repairs and service for nine schools, replacing contracts that end at different times.',
  description: `Nine schools in Darlaston want to rent copiers together, with everything needed to keep them working: toner, drums, parts, labour and staples.

We want machines that work on a busy Monday morning, an engineer who comes when promised, and bills that a business manager can check in five minutes. No minimum volumes, please, and no settlement of an old lease inside a new rental.

The schools keep their own contracts on the same terms and prices.`,
  need: (school) => ({
    copiers: text(school.copiers),
    monoPagesPerMonth: text(school.monoPagesPerMonth),
    colourPagesPerMonth: text(school.colourPagesPerMonth),
  }),
  floor: '110000',
  ceiling: '170000',
  termYears: '5',
  bids: {
    'Midland Print Rentals': copierPrices('118.00', '0.32', '3.20', '0'),
    'Blackthorn Office': copierPrices('142.50', '0.30', '2.90', '45'),
    'Copyhouse Community': copierPrices('136.00', '0.34', '3.05', '30'),
  },
}

const energyPrices = (electricity: string, gas: string, standing: string): Prices => ({
  electricityUnit: electricity,
  electricityNightUnit: electricity,
  electricityStanding: standing,
  capacity: '0',
  metering: '0',
  electricityPassThrough: '0',
  green: '0.20',
  gasUnit: gas,
  gasStanding: standing,
  gasPassThrough: '0',
  commission: '0',
  managementFee: '0',
})

export const energy: CategoryStory = {
  key: 'energy',
  title: 'Gas and electricity for nine Darlaston schools',
  summary:
    'Electricity and gas for nine schools at fixed prices, with renewable electricity and one clear bill for each meter.',
  description: `Nine schools want to buy gas and electricity together from the spring. Prices are fixed for the term. Every commission must be a line of its own.

We value bills that are right, meters that are read, and help to use less.`,
  need: (school) => ({
    electricityMeters: '1',
    electricityKwhPerYear: text(school.electricityKwhPerYear),
    gasMeters: '1',
    gasKwhPerYear: text(school.gasKwhPerYear),
  }),
  floor: '1300000',
  ceiling: '1600000',
  termYears: '3',
  bids: {
    'Midland Print Rentals': energyPrices('24.10', '5.90', '60'),
    'Blackthorn Office': energyPrices('23.60', '6.10', '55'),
    'Copyhouse Community': energyPrices('24.80', '5.70', '48'),
  },
}

const ictPrices = (device: string, support: string, licence: string): Prices => ({
  device,
  deployment: '18',
  warranty: '14',
  licence,
  pupilSystem: '0',
  licenceRise: '2',
  supportDesk: support,
  supportDay: '280',
  connection: '0',
  connectionInstall: '0',
  migration: '0',
  training: '150',
  collection: '0',
  power: '22',
  disposal: '3',
})

export const ict: CategoryStory = {
  key: 'ict',
  title: 'Classroom devices and support for nine Darlaston schools',
  summary: 'Laptops and tablets for classrooms, set up and supported, for nine schools over four years.',
  description: `Nine schools want to replace classroom devices together, with set-up, a warranty that repairs within a day, and a support desk that a teacher can ring at playtime.

Tell us how pupils' data are protected, how we would leave you, and what happens to the old devices.`,
  conditions: [
    'Employer’s liability insurance of at least £5 million',
    'Registered with the Information Commissioner’s Office',
  ],
  need: (school) => ({ devices: text(school.devices), pupils: text(school.pupils) }),
  floor: '400000',
  ceiling: '600000',
  termYears: '4',
  bids: {
    'Midland Print Rentals': ictPrices('289', '1400', '16'),
    'Blackthorn Office': ictPrices('305', '1150', '14'),
    'Copyhouse Community': ictPrices('272', '1650', '18'),
  },
}

const staffPrices = (fee: number): Prices => ({
  stemTeacherFee: text(fee + 4),
  nonStemTeacherFee: text(fee),
  supportFee: text(fee - 6),
  sendSupportFee: text(fee - 4),
  seniorFee: text(fee + 12),
  facilitiesFee: text(fee - 10),
  adminFee: text(fee - 8),
  otherFee: text(fee - 10),
  nominatedFee: text(fee - 12),
  longBookingReduction: '20',
  permanentFee: '8',
})

export const supplyStaff: CategoryStory = {
  key: 'supply-staff',
  title: 'Supply teachers and assistants for nine Darlaston schools',
  summary: 'Vetted supply teachers and teaching assistants at agreed fees, for nine schools over two years.',
  description: `Nine schools want agencies that send people who come back, are vetted before they arrive, and are paid fairly. Fees are shown apart from pay, so that everybody can see what each costs.`,
  need: (school) => ({
    nonStemTeacherDays: text(Math.round(school.supplyDaysPerYear * 0.6)),
    supportDays: text(school.supplyDaysPerYear - Math.round(school.supplyDaysPerYear * 0.6)),
  }),
  floor: '480000',
  ceiling: '600000',
  termYears: '2',
  bids: {
    'Midland Print Rentals': staffPrices(38),
    'Blackthorn Office': staffPrices(34),
    'Copyhouse Community': staffPrices(31),
  },
}

/** The same devices in two lots, of which one supplier may win one: nobody wants both to wait for the same van. */
export const laptops: CategoryStory = {
  ...ict,
  title: 'Laptops for the pupils of nine Darlaston schools',
  summary:
    'Laptops that pupils take home, set up, insured and supported, in two lots so that two firms look after them.',
  description: `Nine schools want laptops that pupils may take home. They buy in two lots, and one supplier may win one of them: if a delivery fails, half of the children still have theirs.

Tell us how pupils' data are protected, how a broken machine is replaced, and what happens to the old ones.`,
  conditions: [],
  floor: '100000',
  ceiling: '450000',
  lots: {
    lotsPerSupplier: '1',
    titled: [
      { title: 'Larger schools', schools: ['Pinfold Street', 'Salisbury', 'Grace Academy', 'Rough Hay'] },
      {
        title: 'Smaller schools',
        schools: ['Rowley View Nursery', 'Moorcroft Wood', "King's Hill", 'Old Church', "St. Joseph's"],
      },
    ],
  },
}
