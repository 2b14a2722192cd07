import { RadioGroup } from '../../../components/choice-field.tsx'
import { FormPage, SubmitButton } from '../../../components/form.tsx'
import { EmptyState } from '../../../components/notice.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import type { Seat } from '../domain/actor.ts'
import { roleNames } from '../domain/seat-roles.ts'

export function SeatChooser({ seats, current }: { seats: readonly Seat[]; current: string | null }) {
  if (seats.length === 0) return <NoSeat />
  const choices = seats.map(({ id, organisationName, role }) => ({
    value: id,
    label: organisationName,
    hint: roleNames[role],
  }))
  return (
    <FormPage
      title="Who do you act for?"
      lead="What you see and do from now on is in the name of the one you choose. You can change it at any time."
    >
      <RadioGroup name="seat" label="Act for" choices={choices} defaultValue={current ?? undefined} />
      <SubmitButton>Continue</SubmitButton>
    </FormPage>
  )
}

const NoSeat = () => (
  <>
    <PageHeading title="Who do you act for?" />
    <EmptyState
      title="You do not act for anybody yet"
      action={{ href: '/supplier/register', label: 'Register a company' }}
    >
      If you work for a school or a cluster, ask its business manager to give you a seat. If you supply schools,
      register your company.
    </EmptyState>
  </>
)
