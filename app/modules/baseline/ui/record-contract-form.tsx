import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { MoneyField, NumberField } from '#app/components/number-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { poundsText } from '#app/kernel/money.ts'
import { spending } from '../domain/spending.ts'
import type { CurrentContract } from '../queries/current-contracts.server.ts'
import { satisfactionWords } from './wording.ts'

const kinds = Object.entries(spending).map(([value, label]) => ({ value, label }))

const opinions = [
  ...satisfactionWords.map((words, index) => ({
    value: String(index + 1),
    label: `${index + 1}, ${words.toLowerCase()}`,
  })),
  { value: '', label: 'We have not asked ourselves yet' },
]

type RecordContractFormProps = { school: string; editing: CurrentContract | null }

/** Records one contract; with `editing`, begins from what is recorded and replaces it. */
export function RecordContractForm({ school, editing }: RecordContractFormProps) {
  return (
    <FormPage
      intent="record-contract"
      caption={school}
      title={editing ? `Contract for ${editing.what.toLowerCase()}` : 'Record a contract'}
      lead="What you buy today, from whom and until when. Have the contract and a year of bills at hand."
    >
      <SelectField
        name="categoryKey"
        label="What it is for"
        empty="Choose"
        choices={kinds}
        defaultValue={editing?.categoryKey}
      />
      <TextField name="supplierName" label="Who supplies it" defaultValue={editing?.supplierName} />
      <MoneyField
        name="annualCost"
        label="What it costs in a year"
        hint="Everything on the bills of the last 12 months, without VAT"
        defaultValue={editing ? poundsText(editing.annualCost) : undefined}
      />
      <DateField name="endsOn" label="The day it ends" defaultValue={editing?.endsOn} />
      <NumberField
        name="noticeDays"
        label="Notice to leave"
        hint="How many days before the end you must write to the supplier. Enter 0 if there is none"
        unit="days"
        defaultValue={editing ? String(editing.noticeDays) : undefined}
      />
      <RadioGroup
        name="autoRenews"
        label="Does it renew itself if you do nothing?"
        inline
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        defaultValue={editing ? (editing.autoRenews ? 'yes' : 'no') : undefined}
      />
      <RadioGroup
        name="satisfaction"
        label="What do you think of it?"
        hint="This is for your school and, later, for the cluster’s review of what it buys"
        optional
        choices={opinions}
        defaultValue={editing?.satisfaction ? String(editing.satisfaction) : ''}
      />
      <SubmitButton>{editing ? 'Save the contract' : 'Record the contract'}</SubmitButton>
    </FormPage>
  )
}
