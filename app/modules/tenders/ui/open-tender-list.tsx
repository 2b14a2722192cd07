import { Form, Link } from '@remix-run/react'
import { SelectField } from '#app/components/choice-field.tsx'
import { SubmitButton } from '#app/components/form.tsx'
import { TimeLeft, When } from '#app/components/moment.tsx'
import { EmptyState } from '#app/components/notice.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { categories } from '#app/modules/categories/domain/catalogue.ts'
import { type ListAsked, listAddress } from '../list-asked.ts'
import type { ListedTender, OpenTenders } from '../queries/list-page.server.ts'

const names = new Map<string, string>(categories.map(({ key, name }) => [key, name]))
const choices = categories.map(({ key, name }) => ({ value: key, label: name }))

type OpenTenderListProps = {
  asked: ListAsked
  open: OpenTenders
  /** How many one page shows. */
  pageSize: number
}

export function OpenTenderList({ asked, open, pageSize }: OpenTenderListProps) {
  const { now, tenders, found } = open
  const from = (asked.page - 1) * pageSize + 1
  const at = (side: 'before' | 'after') => {
    const place = open[side]
    return place ? listAddress({ ...asked, place, page: asked.page + (side === 'after' ? 1 : -1) }) : undefined
  }
  return (
    <>
      <SearchForm asked={asked} />
      <h2 className="govuk-heading-m" aria-live="polite">
        {countText(found, asked)}
      </h2>
      {tenders.length === 0 ? <NothingFound asked={asked} /> : null}
      {tenders.map((tender) => (
        <TenderCard key={tender.id} tender={tender} now={now} />
      ))}
      {tenders.length > 0 && (open.before || open.after) ? (
        <Pagination
          what="tenders"
          from={from}
          to={from + tenders.length - 1}
          total={found?.exact ? found.count : undefined}
          previousHref={at('before')}
          nextHref={at('after')}
        />
      ) : null}
    </>
  )
}

function countText(found: OpenTenders['found'], { words, category }: ListAsked): string {
  if (found === null) return 'Open tenders'
  const count = found.count.toLocaleString('en-GB')
  if (!found.exact) return `More than ${count} open tenders`
  if (found.count === 0) return words || category ? 'None found' : 'No open tenders'
  return found.count === 1 ? '1 open tender' : `${count} open tenders`
}

const SearchForm = ({ asked }: { asked: ListAsked }) => (
  <Form
    method="get"
    action="/tenders"
    className="cb-search"
    aria-label="Find tenders"
    role="search"
    key={listAddress(asked)}
  >
    <TextField
      name="words"
      label="Words"
      hint="For example copiers, or the name of a cluster"
      type="search"
      width={20}
      defaultValue={asked.words}
    />
    <SelectField
      name="category"
      label="What is bought"
      empty="Everything"
      choices={choices}
      defaultValue={asked.category ?? ''}
    />
    <SubmitButton>Find tenders</SubmitButton>
  </Form>
)

const NothingFound = ({ asked }: { asked: ListAsked }) =>
  asked.words || asked.category ? (
    <EmptyState title="Nothing matches" action={{ href: '/tenders', label: 'Show all open tenders' }}>
      Try fewer words, or leave the kind open. Every word has to be in the tender.
    </EmptyState>
  ) : (
    <EmptyState title="No tender is open just now" action={{ href: '/notices', label: 'See the notices' }}>
      When schools publish a tender, it is listed here until its deadline. Anybody can read it.
    </EmptyState>
  )

const TenderCard = ({ tender, now }: { tender: ListedTender; now: Date }) => (
  <article className="cb-card cb-find">
    <div>
      <p className="cb-card__kind">{names.get(tender.categoryKey) ?? tender.categoryKey}</p>
      <h3 className="cb-card__title">
        <Link to={`/tenders/${tender.id}`}>{tender.title}</Link>
      </h3>
      <p className="govuk-body">{tender.summary}</p>
      <p className="cb-find__quiet">
        {tender.buyerName}. Reference {tender.reference}
      </p>
    </div>
    <p className="cb-find__deadline">
      <span className="cb-find__quiet">Bids until</span>
      <When at={tender.closesAt} />
      <TimeLeft now={now} until={tender.closesAt} />
    </p>
  </article>
)
