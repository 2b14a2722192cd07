import { When } from '#app/components/moment.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { PanelAtWork } from '../queries/panel-at-work.server.ts'

type Member = PanelAtWork['members'][number]

const roleText = {
  chair: 'In the chair',
  member: 'Member',
  assessor: 'From outside',
} as const

const partText = ({ role, speaksFor }: Member): string =>
  role === 'school' ? `Speaks for ${speaksFor}` : roleText[role]

/** Who scores, what they declared and how far they are, and what changed since publication. */
export function PanelAtWorkView({ panel }: { panel: PanelAtWork }) {
  return (
    <>
      {panel.short > 0 && panel.open ? <ShortOfScorers panel={panel} /> : null}
      <DataTable
        caption="Who scores"
        narrow="stack"
        rows={panel.members}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', heading: 'Name', rowHeader: true, cell: ({ name }: Member) => name },
          { key: 'role', heading: 'Part', cell: partText },
          { key: 'interests', heading: 'Interests', cell: (member: Member) => interestsText(panel, member) },
          {
            key: 'scores',
            heading: 'Scores',
            cell: ({ locked }: Member) =>
              locked ? (
                <Tag tone="good">Locked</Tag>
              ) : (
                <Tag>{panel.opened ? 'Still scoring' : 'Bids not open yet'}</Tag>
              ),
          },
        ]}
      />
      {panel.changes.length > 0 ? <Changes changes={panel.changes} /> : null}
    </>
  )
}

const ShortOfScorers = ({ panel: { short, fewestScorers, mayChange } }: { panel: PanelAtWork }) => (
  <Notice tone="yours" title={short === 1 ? 'One bid has too few scorers' : `${short} bids have too few scorers`}>
    Interests that members declared leave fewer than the {fewestScorers} who must score every answer.{' '}
    {mayChange
      ? 'Name a substitute below: the panel cannot agree on that bid before.'
      : 'The cluster’s manager names a substitute.'}
  </Notice>
)

function interestsText({ opened, scoresThemself }: PanelAtWork, { declared, hasInterest, interests }: Member) {
  if (!opened) return 'Asked when the bids are open'
  if (!declared) return 'Not declared yet'
  if (!hasInterest) return 'None'
  if (scoresThemself) return 'An interest in one bidder or more'
  return (
    <ul className="govuk-list">
      {interests.map(({ bidder, nature }) => (
        <li key={bidder}>
          {bidder}: {nature}
        </li>
      ))}
    </ul>
  )
}

const Changes = ({ changes }: Pick<PanelAtWork, 'changes'>) => (
  <>
    <h2 className="govuk-heading-m">What changed since publication</h2>
    <ul className="govuk-list govuk-list--bullet">
      {changes.map(({ personId, name, inPlaceOf, scope, because, at }) => (
        <li key={personId}>
          <When at={new Date(at)} />: {name}{' '}
          {inPlaceOf === null
            ? 'joined from outside the schools'
            : scope === 'whole'
              ? `replaced ${inPlaceOf}`
              : `joined for the bids in which ${inPlaceOf} has an interest`}
          . {because}
        </li>
      ))}
    </ul>
  </>
)
