import { Card } from '#app/components/card.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { Details, InsetText } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DataTable } from '#app/components/table.tsx'
import { money, type Pence } from '#app/kernel/money.ts'
import type { RunShown } from '../queries/lots-worked-out.server.ts'
import type { WayShown, WaysPage } from '../queries/ways-page.server.ts'
import { notProvenSaid, RunView } from './run-view.tsx'
import { wayWords } from './way-words.ts'

type Possible = WayShown & { readonly outcome: NonNullable<WayShown['outcome']> }
const isPossible = (way: WayShown): way is Possible => way.outcome !== null

const difference = ({ key, outcome }: Possible) => {
  if (key === 'published') return 'None'
  if (outcome.dearer === 0) return 'None'
  return outcome.dearer > 0 ? `${money(outcome.dearer)} more` : `${money(-outcome.dearer as never)} less`
}

const pointsDifference = ({ key, outcome }: Possible) =>
  key === 'published' || outcome.pointsMore === '0.00'
    ? ''
    : outcome.pointsMore.startsWith('−')
      ? ` (${outcome.pointsMore.slice(1)} fewer)`
      : ` (${outcome.pointsMore} more)`

/** The ways side by side: what each costs, how many points it reaches and how many suppliers win. */
export function WaysTable({ ways, mostPoints }: Pick<WaysPage, 'ways' | 'mostPoints'>) {
  return (
    <DataTable
      caption="The ways compared"
      narrow="stack"
      columns={[
        { key: 'way', heading: 'Way', rowHeader: true, cell: ({ key }: Possible) => wayWords[key].title },
        {
          key: 'points',
          heading: `Points of ${mostPoints}`,
          numeric: true,
          cell: (way) => `${way.outcome.points}${pointsDifference(way)}`,
        },
        { key: 'cost', heading: 'Whole-life cost', numeric: true, cell: ({ outcome }) => money(outcome.cost) },
        { key: 'difference', heading: 'Difference in cost', numeric: true, cell: difference },
        { key: 'suppliers', heading: 'Suppliers', numeric: true, cell: ({ outcome }) => outcome.suppliers },
      ]}
      rows={ways.filter(isPossible)}
      rowKey={({ key }) => key}
    />
  )
}

/** One way: which supplier gets which lot, how far that is worked out, or why it cannot be done. */
export function WayCard({ way, tenderId }: { way: WayShown; tenderId: string }) {
  const { title, meaning, impossible } = wayWords[way.key]
  return (
    <Card title={title} kind={way.key === 'published' ? 'This is the award' : 'For comparison only'}>
      <p className="govuk-body">{meaning}</p>
      {way.outcome ? (
        <ul className="govuk-list">
          {way.outcome.lots.map(({ lotId, label, supplier }) => (
            <li key={lotId}>
              {label}: <strong>{supplier ?? 'not awarded'}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <NoOutcome run={way.run} impossible={impossible} />
      )}
      {way.run?.runId ? (
        <p className="govuk-body-s">
          <a className="govuk-link" href={`/auditor/tenders/${tenderId}/ways/${way.run.runId}.json`} download>
            Calculation file<span className="govuk-visually-hidden"> of “{title}”</span>
          </a>
        </p>
      ) : null}
    </Card>
  )
}

function NoOutcome({ run, impossible }: { run: RunShown | null; impossible: string }) {
  if (run?.state === 'working' || run?.state === 'waiting') return <RunView run={run} label="Being worked out" />
  return <p className="govuk-body">{run?.state === 'not-proven' ? notProvenSaid(run) : impossible}</p>
}

const moneyOr = (cost: Pence | null | undefined, otherwise: string) => (cost == null ? otherwise : money(cost))

/** Beside the published rule: what the schools of each lot would go on paying under the contracts they have. */
export function TodayTable({ today, ways }: Pick<WaysPage, 'today' | 'ways'>) {
  if (!today) return null
  const published = ways.find(({ key }) => key === 'published')?.outcome
  return (
    <DataTable
      caption="What the schools of each lot pay today, over the same term"
      narrow="stack"
      rows={today.lots}
      rowKey={({ lotId }) => lotId}
      columns={[
        { key: 'lot', heading: 'Lot', rowHeader: true, cell: ({ label }) => label },
        {
          key: 'today',
          heading: 'Today’s contracts',
          numeric: true,
          cell: ({ cost }) => moneyOr(cost, 'Not known for every school'),
        },
        {
          key: 'published',
          heading: 'By the published rule',
          numeric: true,
          cell: ({ lotId }) => moneyOr(published?.lots.find((lot) => lot.lotId === lotId)?.cost, 'Not awarded'),
        },
      ]}
    />
  )
}

/** What each school would pay under each way. */
export function SchoolsTable({ ways, today }: Pick<WaysPage, 'ways' | 'today'>) {
  const possible = ways.filter(isPossible)
  const schools = possible[0]?.outcome.schools ?? []
  const costOf = (way: Possible, schoolId: string) => {
    const cost = way.outcome.schools.find((one) => one.schoolId === schoolId)?.cost ?? null
    return cost === null ? 'Not awarded' : money(cost)
  }
  return (
    <DataTable
      caption="What each school would pay over the whole term, without VAT"
      columns={[
        { key: 'name', heading: 'School', rowHeader: true, cell: ({ name }: (typeof schools)[number]) => name },
        ...(today
          ? [
              {
                key: 'today',
                heading: 'Today’s contract',
                numeric: true,
                cell: ({ schoolId }: (typeof schools)[number]) => moneyOr(today.schools[schoolId], 'Not known'),
              },
            ]
          : []),
        ...possible.map((way) => ({
          key: way.key,
          heading: wayWords[way.key].title,
          numeric: true,
          cell: ({ schoolId }: (typeof schools)[number]) => costOf(way, schoolId),
        })),
      ]}
      rows={schools}
      rowKey={({ schoolId }) => schoolId}
    />
  )
}

export const WaysNote = ({ lotsPerSupplier, lots }: Pick<WaysPage, 'lotsPerSupplier' | 'lots'>) => (
  <InsetText>
    {lotsPerSupplier === null
      ? 'The tender published that each lot is awarded by itself, to the bid with the highest total.'
      : `The tender published that one supplier may win at most ${lotsPerSupplier} of the ${lots} lots, and that the lots are then awarded together for the highest sum of points. Nothing is awarded before every other combination is ruled out by exact calculation.`}{' '}
    The other ways show what that rule costs and gains. They were not published, so the law does not let you choose one
    of them instead.
  </InsetText>
)

/** For what is not proven or has not begun: the manager has it worked out, for longer than usual. */
export const LongerForm = ({ open }: { open: NonNullable<WaysPage['mayTry']> }) => (
  <PostForm intent="longer">
    {open === 'not-proven' ? (
      <p className="govuk-body">
        Something on this page is not proven. It can be tried for up to ten minutes of calculation; you need not wait on
        this page.
      </p>
    ) : null}
    <SubmitButton tone="secondary">{open === 'not-proven' ? 'Try for ten minutes' : 'Work it out now'}</SubmitButton>
  </PostForm>
)

/** How anybody can check the calculations. */
export const CheckNote = ({ suppliers }: Pick<WaysPage, 'suppliers'>) => (
  <Details summary="Check these calculations yourself">
    <p className="govuk-body">
      Each calculation file says exactly what was asked. The open command <code>npm run tool -- allocate FILE</code>{' '}
      works it out anew and needs nothing else. In a file lots stand by their numbers, and suppliers by these:
    </p>
    <SummaryList rows={suppliers.map(({ supplierId, name }) => ({ key: name, value: <code>{supplierId}</code> }))} />
    <p className="govuk-body">
      In place of a price stands what a bid’s total lacks to 100 points, and a thousandth more: the least sum is the
      highest sum of points.
    </p>
  </Details>
)
