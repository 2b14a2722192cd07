import { CheckboxGroup } from '#app/components/choice-field.tsx'
import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag, type Tone } from '#app/components/tag.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { PanelAtWork } from '../queries/panel-at-work.server.ts'

type Invited = PanelAtWork['invitations'][number]

const stateText: Record<Invited['state'], readonly [string, Tone]> = {
  open: ['Invited', 'active'],
  accepted: ['Accepted', 'good'],
  withdrawn: ['Withdrawn', 'plain'],
  expired: ['Lapsed', 'plain'],
}

/** Assessors from outside: who was invited for what, and the form to invite another. */
export const Invitations = ({ invitations, questions, mayChange }: PanelAtWork) => (
  <section aria-labelledby="outside">
    <h2 className="govuk-heading-l" id="outside">
      Assessors from outside the schools
    </h2>
    <p className="govuk-body">
      For questions that need somebody who knows the subject, for instance data protection. They declare interests like
      everybody, see only the answers to those questions, without names or prices, and score beside the members.
    </p>
    <DataTable
      caption="Invitations"
      captionHidden
      narrow="stack"
      rows={invitations}
      rowKey={({ id }) => id}
      empty={<p className="govuk-body">Nobody is invited yet.</p>}
      columns={[
        {
          key: 'who',
          heading: 'Who',
          rowHeader: true,
          cell: ({ name, email }: Invited) => (
            <>
              {name}
              <div className="govuk-hint">{email}</div>
            </>
          ),
        },
        { key: 'what', heading: 'Questions', cell: (one: Invited) => one.questions.join(', ') },
        { key: 'why', heading: 'Why', cell: ({ because }: Invited) => because },
        { key: 'state', heading: 'State', cell: (one: Invited) => <StateOf invited={one} mayChange={mayChange} /> },
      ]}
    />
    {mayChange ? <InviteForm questions={questions} /> : null}
  </section>
)

function StateOf({ invited: { id, name, state, expiresAt }, mayChange }: { invited: Invited; mayChange: boolean }) {
  const [words, tone] = stateText[state]
  if (state !== 'open') return <Tag tone={tone}>{words}</Tag>
  return (
    <>
      <Tag tone={tone}>{words}</Tag>
      <div className="govuk-hint">
        until <When at={new Date(expiresAt)} />
      </div>
      {mayChange ? (
        <PostForm intent="withdraw" summary={false}>
          <Hidden name="invitationId" value={id} />
          <SubmitButton tone="secondary">
            Withdraw<span className="govuk-visually-hidden"> the invitation to {name}</span>
          </SubmitButton>
        </PostForm>
      ) : null}
    </>
  )
}

const InviteForm = ({ questions }: Pick<PanelAtWork, 'questions'>) => (
  <>
    <h3 className="govuk-heading-m">Invite an assessor</h3>
    <PostForm intent="invite">
      <TextField name="name" label="Their name" />
      <TextField
        name="email"
        type="email"
        label="Their e-mail address"
        hint="They sign in or register under this address. The invitation lapses after 14 days"
        spellCheck={false}
      />
      <CheckboxGroup
        name="criterionIds"
        label="Which questions do they score?"
        choices={questions.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea name="why" label="Why are they asked?" rows={2} />
      <SubmitButton>Send the invitation</SubmitButton>
    </PostForm>
  </>
)
