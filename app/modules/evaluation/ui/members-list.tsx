import { Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { Meter } from '#app/components/progress.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { DeskMember, ScoringDesk } from '../queries/scoring-desk.server.ts'

/** Who is done, never with what. The chair sees how far each is as well, and can remind them. */
export const MembersList = ({ members }: Pick<ScoringDesk, 'members'>) => (
  <ul className="govuk-list cb-members">
    {members.map((member) => (
      <li key={member.personId}>
        <p className="govuk-body">
          {member.name}
          {member.you ? ' (you)' : ''}
          {partText(member)}
          {member.locked ? <Tag tone="good">Scores locked</Tag> : <Tag>Still scoring</Tag>}
        </p>
        {member.locked ? null : <HowFar member={member} />}
      </li>
    ))}
  </ul>
)

function partText({ role, speaksFor }: DeskMember): string {
  if (role === 'school') return `, speaks for ${speaksFor}`
  return role === 'chair' ? ', chair' : role === 'assessor' ? ', from outside' : ''
}

function HowFar({ member }: { member: DeskMember }) {
  const { progress, you } = member
  if (!progress) return null
  const sum = (of: 'done' | 'total') => progress.questions.reduce((all, question) => all + question[of], 0)
  return (
    <>
      {progress.declared ? (
        <>
          <Meter
            label="Scored with reasons"
            value={sum('done')}
            max={sum('total')}
            text={`${sum('done')} of ${sum('total')}`}
          />
          <OpenQuestions member={member} />
        </>
      ) : (
        <p className="govuk-hint">Has not declared interests yet</p>
      )}
      {you ? null : <Remind member={member} />}
    </>
  )
}

function OpenQuestions({ member: { progress } }: { member: DeskMember }) {
  const open = progress?.questions.filter(({ done, total }) => done < total) ?? []
  return open.length === 0 ? (
    <p className="govuk-hint">Everything is scored; only locking is left</p>
  ) : (
    <p className="govuk-hint">Still open: {open.map(({ title }) => title).join(', ')}</p>
  )
}

const Remind = ({ member: { personId, name, remindedToday } }: { member: DeskMember }) =>
  remindedToday ? (
    <p className="govuk-hint">Reminded today</p>
  ) : (
    <PostForm intent="remind" summary={false}>
      <Hidden name="personId" value={personId} />
      <SubmitButton tone="secondary">
        Remind<span className="govuk-visually-hidden"> {name}</span>
      </SubmitButton>
    </PostForm>
  )
