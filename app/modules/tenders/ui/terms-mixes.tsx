import { DataTable } from '#app/components/table.tsx'
import { isForSchools } from '../domain/lot-criteria.ts'
import type { PublishedLot, PublishedTender } from '../domain/published-tender.ts'
import { percent } from './tender-facts.ts'

type Share = { readonly id: string; readonly name: string; readonly weight: string }

/** For the questions that the schools score themselves: who scores, and how much each school's score counts in each lot. */
export function TermsMixes({ criteria, lots }: Pick<PublishedTender, 'criteria' | 'lots'>) {
  const questions = criteria.filter(isForSchools)
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="mixes">
      <h3 className="govuk-heading-m" id="mixes">
        How the schools’ own scores are mixed
      </h3>
      <p className="govuk-body">
        One person of each school, who is not on the panel, gives the school’s score with a reason, without seeing
        prices or names. They may ask pupils, parents or staff first; how many took part is kept and shown. Each score
        stands as the school gave it: nobody changes it or talks it over. A school scores only the bids for its own lot.
      </p>
      {questions.flatMap(({ id, title }) =>
        lots.map((lot) => (
          <DataTable
            key={`${id}/${lot.id}`}
            caption={lots.length === 1 ? title : `${title}, lot ${lot.number}: ${lot.title}`}
            columns={[
              { key: 'name', heading: 'School', rowHeader: true, cell: ({ name }: Share) => name },
              { key: 'weight', heading: 'Counts for', numeric: true, cell: ({ weight }: Share) => percent(weight) },
            ]}
            rows={sharesIn(lot, id)}
            rowKey={(share) => share.id}
          />
        )),
      )}
    </section>
  )
}

const sharesIn = ({ schools, mixes }: PublishedLot, criterionId: string): Share[] =>
  (mixes?.find((mix) => mix.criterionId === criterionId)?.schools ?? []).map(({ id, weight }) => ({
    id,
    weight,
    name: schools.find((school) => school.id === id)?.name ?? '',
  }))
