import { FormPage, SubmitButton } from '../../../components/form.tsx'
import { PasswordField } from '../../../components/password-field.tsx'

export const NewCodes = () => (
  <FormPage
    intent="codes"
    caption="Security"
    title="Make new backup codes"
    lead="You get ten new codes. The ones you have now stop working."
  >
    <PasswordField name="password" label="Your password" />
    <SubmitButton>Make new codes</SubmitButton>
  </FormPage>
)

export const RemoveApp = () => (
  <FormPage
    intent="remove-app"
    caption="Security"
    title="Remove the authenticator app"
    lead="After this your password alone signs you in, and you can no longer score or open bids until you set up a second factor again. You are signed out everywhere else."
  >
    <PasswordField name="password" label="Your password" />
    <SubmitButton tone="warning">Remove the app</SubmitButton>
  </FormPage>
)

export const ChangePasswordForm = () => (
  <FormPage
    intent="password"
    caption="Security"
    title="Change your password"
    lead="You are signed out everywhere else."
  >
    <PasswordField name="password" label="The password you have now" />
    <PasswordField
      name="newPassword"
      label="The new password"
      hint="12 characters or more. Three or four words that do not belong together are good"
      autoComplete="new-password"
    />
    <SubmitButton>Change the password</SubmitButton>
  </FormPage>
)
