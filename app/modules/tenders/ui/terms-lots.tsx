import { Details } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { Quantity, ShownSchool, TenderFacts } from './tender-facts.ts'

/** What the schools want together, and which school wants what in which lot. */
export const TermsLots = ({ pooled, lots }: Pick<TenderFacts, 'pooled' | 'lots'>) => (
  <>
    <DataTable
      caption="Together"
      columns={[
        { key: 'label', heading: 'What', cell: ({ label }: Quantity) => label, rowHeader: true },
        { key: 'total', heading: 'All schools', cell: ({ total }: Quantity) => total, numeric: true },
      ]}
      rows={pooled}
      rowKey={({ key }) => key}
      empty={<p className="govuk-body">The quantities of the schools do not add up to one figure. See each school.</p>}
    />
    {lots.map((lot) => (
      <section key={lot.id}>
        <h3 className="govuk-heading-s">{lots.length === 1 ? lot.title : `Lot ${lot.number}: ${lot.title}`}</h3>
        {lot.description ? <p className="govuk-body">{lot.description}</p> : null}
        <p className="govuk-body">
          {lot.schools.length === 1 ? 'It binds one school:' : `It binds ${lot.schools.length} schools:`}{' '}
          {lot.schools.map(({ name }) => name).join(', ')}.
        </p>
        <Details summary="What each school needs">
          <SchoolTable lot={lot.title} schools={lot.schools} />
        </Details>
      </section>
    ))}
  </>
)

function SchoolTable({ lot, schools }: { lot: string; schools: readonly ShownSchool[] }) {
  const keys = new Map(schools.flatMap(({ quantities }) => quantities.map(({ key, label }) => [key, label] as const)))
  return (
    <DataTable
      caption={`Each school’s need: ${lot}`}
      captionHidden
      columns={[
        { key: 'name', heading: 'School', cell: ({ name }: ShownSchool) => name, rowHeader: true },
        ...[...keys].map(([key, label]) => ({
          key,
          heading: label,
          numeric: true,
          cell: ({ quantities }: ShownSchool) => quantities.find((one) => one.key === key)?.total ?? 'None',
        })),
      ]}
      rows={schools}
      rowKey={({ id }) => id}
    />
  )
}
