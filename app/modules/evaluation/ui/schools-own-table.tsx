import { DataTable } from '#app/components/table.tsx'
import type { SchoolsQuestion } from '../queries/schools-own.ts'

/** What each school gave on its own: for the panel to read, because nobody agrees on it. */
export const SchoolsOwnTable = ({ questions }: { questions: readonly SchoolsQuestion[] }) =>
  questions.length === 0 ? null : (
    <section aria-labelledby="schools-own">
      <h2 className="govuk-heading-m" id="schools-own">
        What the schools scored themselves
      </h2>
      <p className="govuk-body">
        Each school gave its own score. They stand as they are, are mixed as published, and are not yours to agree on.
      </p>
      {questions.map(({ criterionId, title, scores }) => (
        <DataTable
          key={criterionId}
          caption={title}
          narrow="stack"
          rows={scores}
          rowKey={({ key }) => key}
          columns={[
            { key: 'bid', heading: 'Bid', rowHeader: true, cell: ({ alias }) => alias },
            { key: 'school', heading: 'School', cell: ({ school }) => school },
            { key: 'score', heading: 'Score', numeric: true, cell: ({ score }) => score },
            {
              key: 'reason',
              heading: 'Reason',
              cell: ({ reason, voice }) => [reason, voice].filter((part) => part !== '').join(' '),
            },
          ]}
          empty={<p className="govuk-body">No school has scored it.</p>}
        />
      ))}
    </section>
  )
