import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { useLiveForm } from '#app/components/live-form.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { RegisterSupplier } from '../inputs.ts'

/** The facts of a company or charity, entered once and used for every buyer. */
export function RegisterForm() {
  return (
    <FormPage
      {...useLiveForm(RegisterSupplier)}
      title="Register your company or charity"
      lead="You enter these facts once. They are used for every tender you bid for. Registering and bidding are free."
    >
      <TextField
        name="name"
        label="Registered name"
        hint="The name of the company, charity, co-operative or council service that will sign a contract"
        autoComplete="organization"
      />
      <TextField
        name="companyNumber"
        label="Company number"
        hint="As Companies House writes it, for example 01234567 or SC123456"
        optional
        width={10}
        spellCheck={false}
      />
      <TextField
        name="charityNumber"
        label="Charity number"
        hint="As the charity regulator writes it, for example 1234567"
        optional
        width={10}
        spellCheck={false}
      />
      <CheckboxGroup
        name="noNumber"
        label="If you have no such number"
        choices={[
          {
            value: 'yes',
            label: 'We have neither number',
            hint: 'For instance a sole trader, or a service of a council',
          },
        ]}
      />
      <TextArea name="address" label="Registered address" rows={4} />
      <TextField
        name="contactEmail"
        label="E-mail address for notices"
        hint="Receipts, answers and results are announced to this address and to everybody who bids for you"
        type="email"
        autoComplete="email"
      />
      <CheckboxGroup
        name="smallOrMedium"
        label="Size"
        choices={[
          {
            value: 'yes',
            label: 'We are a small or medium-sized enterprise',
            hint: 'Fewer than 250 staff, and turnover of no more than £44 million or a balance sheet of no more than £38 million',
          },
        ]}
      />
      <CheckboxGroup
        name="voluntaryOrSocial"
        label="Purpose"
        choices={[
          {
            value: 'yes',
            label: 'We are a voluntary, community or social enterprise',
            hint: 'For instance a charity, a mutual or a community interest company',
          },
        ]}
      />
      <SubmitButton>Register</SubmitButton>
    </FormPage>
  )
}
