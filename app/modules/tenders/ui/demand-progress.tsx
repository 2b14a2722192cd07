import { SelectField } from '#app/components/choice-field.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { useFormState } from '#app/components/form-state.ts'
import { When } from '#app/components/moment.tsx'
import { Details, Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { WhereNow } from '#app/components/where-now.tsx'
import type { CallAnswers, SchoolAnswer } from '#app/modules/demand/queries/call-answers.server.ts'
import { ByWhen } from '#app/modules/demand/ui/by-when.tsx'
import { answerText } from '#app/modules/demand/ui/need-answers.tsx'
import { needStates } from '#app/modules/demand/ui/wording.ts'
import type { Quantity } from './tender-facts.ts'

type DemandProgressProps = { title: string; call: CallAnswers; pooled: readonly Quantity[]; mayRun: boolean }

/** Which schools have committed what, and what it adds up to. Drafts are the schools' own and are not shown. */
export function DemandProgress({ title, call, pooled, mayRun }: DemandProgressProps) {
  const committed = call.schools.filter(({ state }) => state === 'committed')
  const open = call.closedAt === null
  const waiting = call.schools.filter(({ state }) => state === 'not-started' || state === 'draft').length
  return (
    <>
      <PageHeading
        caption={title}
        title="What the schools need"
        lead="Only what a school has committed goes into the tender. What it is still typing stays with the school."
      />
      <WhereNow
        stage="understand"
        next={null}
        by={open ? <ByWhen by={call.respondBy} today={call.today} /> : null}
        waiting={
          open && waiting > 0
            ? `Waiting for ${waiting} of ${call.schools.length} schools.`
            : 'Every school has answered.'
        }
      />
      {call.closedAt ? (
        <Notice title="The call is closed">
          Since <When at={call.closedAt} /> no school can answer any more.
        </Notice>
      ) : null}
      <DataTable
        caption="Schools"
        narrow="stack"
        columns={[
          { key: 'name', heading: 'School', rowHeader: true, cell: ({ name }: SchoolAnswer) => name },
          {
            key: 'state',
            heading: 'Answer',
            cell: ({ state }) => <Tag tone={state === 'committed' ? 'good' : 'plain'}>{needStates[state]}</Tag>,
          },
          { key: 'need', heading: 'What it needs', cell: (school) => needText(school, call) },
        ]}
        rows={call.schools}
        rowKey={({ schoolId }) => schoolId}
      />
      {pooled.length > 0 ? (
        <DataTable
          caption={committed.length === 1 ? 'One school so far' : `${committed.length} schools together so far`}
          columns={[
            { key: 'label', heading: 'What', rowHeader: true, cell: ({ label }: Quantity) => label },
            { key: 'total', heading: 'Together', numeric: true, cell: ({ total }: Quantity) => total },
          ]}
          rows={pooled}
          rowKey={({ key }) => key}
        />
      ) : null}
      {open && mayRun && committed.length > 0 ? <GiveBack schools={committed} /> : null}
    </>
  )
}

function needText({ values }: SchoolAnswer, { sheet }: CallAnswers) {
  const told = sheet.fields.flatMap((field) => {
    const value = values[field.key]
    return value && field.adds ? [<li key={field.key}>{`${field.label}: ${answerText(field, value)}`}</li>] : []
  })
  return told.length > 0 ? <ul className="govuk-list cb-close">{told}</ul> : 'Nothing yet'
}

function GiveBack({ schools }: { schools: readonly SchoolAnswer[] }) {
  const { errors } = useFormState('reopen')
  return (
    <Details summary="Give an answer back to be changed" open={Object.keys(errors).length > 0}>
      <p className="govuk-body">The school reads your reason, changes its answer, and must commit again.</p>
      <PostForm intent="reopen">
        <SelectField
          name="schoolId"
          label="School"
          empty="Choose a school"
          choices={schools.map(({ schoolId, name }) => ({ value: schoolId, label: name }))}
        />
        <TextArea name="reason" label="Why?" rows={2} maxCharacters={500} />
        <SubmitButton tone="secondary">Give it back</SubmitButton>
      </PostForm>
    </Details>
  )
}
