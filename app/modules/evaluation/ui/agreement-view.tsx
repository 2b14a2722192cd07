import { Figures } from '#app/components/card.tsx'
import { Details } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { PanelAgreement } from '../queries/panel-agreement.server.ts'

const bandText = {
  close: 'The members agree closely',
  fair: 'The members agree fairly well',
  loose: 'The members differ a good deal: let the reasons decide',
} as const

/** How far the panel agreed before it met, in one number with its meaning in words. It judges nobody and changes no score. */
export function AgreementView({ agreement }: { agreement: PanelAgreement }) {
  const { alpha, byDifference, band, answers, scores } = agreement
  return (
    <section aria-labelledby="agreement">
      <h2 className="govuk-heading-m" id="agreement">
        How far you agreed before you met
      </h2>
      {alpha === null || band === null ? (
        <p className="govuk-body">
          {scores === 0
            ? 'There is nothing to compare yet.'
            : 'Everybody gave the same score everywhere, or too little was scored by two members, so that no number says anything.'}
        </p>
      ) : (
        <>
          <Figures
            items={[
              { label: 'Agreement', value: alpha, note: bandText[band] },
              { label: 'Compared', value: answers, note: `answers, with ${scores} scores` },
            ]}
          />
          <Details summary="What this number means">
            <p className="govuk-body">
              1 would mean that all gave the same score to every answer. 0 means no more agreement than if the scores
              had been shuffled among the answers. From 0.80 agreement is close; below 0.67 it is loose. It judges
              nobody and changes no score: a panel that differs for good reasons does its work.
            </p>
            <p className="govuk-body">
              It is Krippendorff’s alpha for scores in an order. Counting how far scores differ, it is{' '}
              {byDifference ?? 'not defined'}.
            </p>
          </Details>
        </>
      )}
      <Leanings leanings={agreement.leanings} />
    </section>
  )
}

const Leanings = ({ leanings }: Pick<PanelAgreement, 'leanings'>) =>
  leanings.length < 2 ? null : (
    <DataTable
      caption="Who scored higher or lower than the others"
      narrow="stack"
      rows={leanings}
      rowKey={({ who }) => who}
      columns={[
        { key: 'who', heading: 'Member', rowHeader: true, cell: ({ who }) => who },
        { key: 'leaning', heading: 'On average', cell: ({ leaning }) => leaningText(leaning) },
      ]}
    />
  )

function leaningText(leaning: string | null): string {
  if (leaning === null) return 'Scored nothing together with others'
  if (Number(leaning) === 0) return 'Level with the others'
  return leaning.startsWith('-') ? `${leaning.slice(1)} lower than the others` : `${leaning} higher than the others`
}
