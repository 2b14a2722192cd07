import { Tag } from '#app/components/tag.tsx'
import type { ScoringDesk } from '../queries/scoring-desk.server.ts'

/** Who is done, never with what. */
export const MembersList = ({ members }: Pick<ScoringDesk, 'members'>) => (
  <ul className="govuk-list">
    {members.map(({ name, role, you, locked }) => (
      <li key={name}>
        {name}
        {you ? ' (you)' : ''}
        {role === 'chair' ? ', chair' : ''} {locked ? <Tag tone="good">Scores locked</Tag> : <Tag>Still scoring</Tag>}
      </li>
    ))}
  </ul>
)
