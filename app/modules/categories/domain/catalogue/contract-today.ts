import type { SheetField } from '#app/modules/demand/domain/sheet.ts'

/** What every category asks about the contract that a school holds today, so that a saving can be shown and an end met. */
export const contractToday: readonly SheetField[] = [
  {
    key: 'currentSupplier',
    label: 'Supplier today',
    unit: '',
    kind: 'text',
    required: false,
  },
  {
    key: 'currentAnnualCost',
    label: 'Cost today',
    hint: 'Everything on the bills of the last 12 months, without VAT. We cannot show you a saving without it.',
    unit: '£ a year',
    kind: 'quantity',
    decimals: 2,
    max: '5000000',
    required: false,
    adds: true,
  },
  {
    key: 'currentContractEnds',
    label: 'End of the contract today',
    unit: '',
    kind: 'date',
    min: '2020-01-01',
    max: '2050-12-31',
    required: false,
  },
  {
    key: 'noticeDays',
    label: 'Notice to leave',
    hint: 'How long before the end you must write to the supplier. It is in the contract, often under termination.',
    unit: 'days',
    kind: 'count',
    max: '1200',
    required: false,
  },
  {
    key: 'autoRenews',
    label: 'Renewal without asking',
    hint: 'Whether the contract goes on by itself if you do not give notice in time.',
    unit: '',
    kind: 'choice',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
      { value: 'unknown', label: 'I do not know' },
    ],
    required: false,
  },
]
