import { DateField, TimeField } from '#app/components/date-field.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { londonDate, londonTime } from '#app/kernel/london-time.ts'
import type { Tender } from '../domain/tender.ts'
import { shortestTenderDays, tenderDays } from '../domain/tender-period.ts'
import type { Timetable } from '../domain/timetable.ts'

const moment = (at: Date) => ({ date: londonDate(at), time: londonTime(at) })

type TimetableFormProps = { tender: Tender; suggested: Timetable; now: Date }

/** The dates as they are, or a suggestion to start from. */
export function TimetableForm({ tender, suggested, now }: TimetableFormProps) {
  const isSet = tender.closesAt !== null
  return (
    <FormPage
      caption={tender.title}
      title="Timetable"
      lead="Times are London wall time, and are shown to everybody with their zone."
    >
      {isSet ? null : (
        <Notice title="These dates are a suggestion">
          They leave suppliers time to ask and to answer, avoid bank holidays, and keep the period the law asks for if
          you publish within a week.
        </Notice>
      )}
      <PeriodAdvice closesAt={tender.closesAt ?? suggested.closesAt} now={now} />
      <Moment
        name="questionsClose"
        label="Questions close"
        at={tender.questionsCloseAt ?? suggested.questionsCloseAt}
      />
      <Moment
        name="answersDue"
        label="Answers are published by"
        hint="Leave suppliers at least a week with the answers"
        at={tender.answersDueAt ?? suggested.answersDueAt}
      />
      <Moment
        name="closes"
        label="Deadline for bids"
        hint="A time when people are at work: not at night, before 10:00 on a Monday or after 15:00 on a Friday"
        at={tender.closesAt ?? suggested.closesAt}
      />
      <TextArea
        name="hourReason"
        label="Why this hour"
        hint="Only for a deadline at an unusual hour"
        optional
        rows={2}
        defaultValue={tender.hourReason}
      />
      <NumberField
        name="coolingOffMinutes"
        label="Cooling-off before bids are opened"
        hint="Time to hear of any fault of this service before the seals are broken. 60 minutes is usual."
        unit="minutes"
        defaultValue={String(isSet ? tender.coolingOffMinutes : suggested.coolingOffMinutes)}
      />
      <DateField
        name="contractStartsOn"
        label="The contract starts on"
        hint="Leave time for scoring, approval, eight working days of standstill, and the change-over"
        defaultValue={tender.contractStartsOn ?? suggested.contractStartsOn}
      />
      <SubmitButton>Save the timetable</SubmitButton>
    </FormPage>
  )
}

type MomentProps = { name: string; label: string; hint?: string; at: Date }

function Moment({ name, label, hint, at }: MomentProps) {
  const { date, time } = moment(at)
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{label}</legend>
      {hint ? <p className="govuk-hint">{hint}</p> : null}
      <DateField name={`${name}On`} label={`${label}: day`} defaultValue={date} />
      <TimeField name={`${name}Time`} label={`${label}: time in London`} defaultValue={time} />
    </fieldset>
  )
}

function PeriodAdvice({ closesAt, now }: { closesAt: Date; now: Date }) {
  const days = tenderDays(londonDate(now), londonDate(closesAt))
  if (days >= shortestTenderDays) return null
  return (
    <Notice tone="yours" title={`If you publish today, suppliers have ${Math.max(days, 0)} days`}>
      Above the threshold the law asks for at least {shortestTenderDays} days from the day after publication. Below it,
      so short a time keeps small firms away.
    </Notice>
  )
}
