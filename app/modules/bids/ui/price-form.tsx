import { useMemo, useState } from 'react'
import { Figures } from '#app/components/card.tsx'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { Details, InsetText } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { DataTable } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { money, penceFromPounds } from '#app/kernel/money.ts'
import { categoryOf } from '#app/modules/categories/domain/catalogue.ts'
import type { CategoryKey, ScheduleLine } from '#app/modules/categories/domain/category.ts'
import { derivationOf } from '#app/modules/categories/domain/derivation.ts'
import type { WholeLifeCost } from '#app/modules/categories/domain/whole-life-cost.ts'
import { costSoFar, costText, type PricedLot } from '../domain/cost-so-far.ts'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { captionOf } from './bid-page.tsx'

export type PriceFormProps = {
  readonly heading: BidHeading
  readonly categoryKey: CategoryKey
  readonly assumptions: PricedLot['assumptions']
  readonly schools: PricedLot['schools']
  readonly pooled: readonly { readonly key: string; readonly label: string; readonly total: string }[]
  readonly prices: Readonly<Record<string, string>>
}

/** The price schedule as a grid. The total follows while one types, by the very rule that will compare the bids. */
export function PriceForm({ heading, categoryKey, assumptions, schools, pooled, prices }: PriceFormProps) {
  const category = categoryOf(categoryKey)
  const [typed, setTyped] = useState(prices)
  const lot = useMemo(() => ({ category, assumptions, schools }), [category, assumptions, schools])
  const cost = costSoFar(lot, typed)
  const type = (key: string, text: string) => setTyped((now) => ({ ...now, [key]: text }))
  return (
    <PostForm autosave="autosave">
      <PageHeading
        caption={captionOf(heading)}
        title="Price schedule"
        lead="One figure a line, without VAT. They hold for every school of the lot."
      />
      <h2 className="govuk-heading-m">What the schools need together</h2>
      <Figures items={pooled.map(({ label, total }) => ({ label, value: total }))} />
      <DataTable
        caption="Your prices"
        narrow="stack"
        rows={category.schedule}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', heading: 'What', rowHeader: true, cell: (line) => <What line={line} /> },
          { key: 'unit', heading: 'In', cell: ({ unit }) => unit },
          {
            key: 'figure',
            heading: 'Your figure',
            cell: (line) => (
              <TextField
                name={`price.${line.key}`}
                label={`${line.label}, in ${line.unit}`}
                labelHidden
                width={10}
                inputMode="decimal"
                spellCheck={false}
                defaultValue={prices[line.key] ?? ''}
                onInput={(text) => type(line.key, text)}
              />
            ),
          },
          { key: 'cost', heading: 'Over the whole life', numeric: true, cell: ({ key }) => lineText(cost, key) },
        ]}
        totals={{ what: 'Whole-life cost of all schools', cost: <output>{costText(cost)}</output> }}
      />
      <InsetText>
        {category.wholeLife.statement} The total above is for {schools.length} school{schools.length === 1 ? '' : 's'}{' '}
        over {assumptions.years} years and is worked out from what is saved; with JavaScript it follows as you type.
      </InsetText>
      <Details summary="How each line is worked out">
        <Derivations cost={cost} discountPercent={assumptions.discountPercent} />
      </Details>
      <SubmitButton>Save prices</SubmitButton>
    </PostForm>
  )
}

const What = ({ line }: { line: ScheduleLine }) => (
  <>
    {line.label}
    {line.required ? null : <span className="cb-optional"> (optional)</span>}
    {line.note ? <div className="govuk-hint">{line.note}</div> : null}
  </>
)

function lineText(cost: WholeLifeCost, key: string): string {
  const line = cost.lines.find((one) => one.key === key)
  return line ? money(penceFromPounds(line.wholeLife)) : ''
}

const Derivations = ({ cost, discountPercent }: { cost: WholeLifeCost; discountPercent: string }) => (
  <>
    {cost.lines.map((line) => (
      <section key={line.key}>
        <h3 className="govuk-heading-s">{line.label}</h3>
        <ul className="govuk-list">
          {derivationOf(line, discountPercent).map(({ label, working }) => (
            <li key={label}>
              {label}: <span className="cb-figure">{working}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)
