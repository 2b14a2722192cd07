import { useSubmit } from '@remix-run/react'
import { base64 } from '@scure/base'
import { PostForm, SubmitButton } from '#app/components/form.tsx'
import { When } from '#app/components/moment.tsx'
import { Details, InsetText, Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DataTable } from '#app/components/table.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { ceremonyPage } from '../queries/holder-pages.server.ts'
import { anotherCode, CodeField, notACode } from './code-field.tsx'
import { openingWording } from './wording.ts'

export type Ceremony = Awaited<ReturnType<typeof ceremonyPage>>

const what = { quality: 'the bids', price: 'the prices' } as const

/** Two holders, each at their own screen, within half an hour of one another. */
export function CeremonyView({ ceremony, failed }: { ceremony: Ceremony; failed: boolean }) {
  const { tender, kind, threshold, startedAt, finishedAt, fault, opensAt } = ceremony
  return (
    <>
      <PageHeading
        caption={`${tender.title}, ${tender.reference}`}
        title={`Open ${what[kind]}`}
        lead={`${threshold} holders of different bodies open ${what[kind]} together, within half an hour of each other.`}
      />
      {failed ? (
        <Notice tone="fault" title="The shares did not fit together">
          Nothing was opened. Each holder enters the code again; if it fails once more, another holder takes a place.
        </Notice>
      ) : null}
      {finishedAt ? (
        <Notice tone="good" title="Opened">
          Finished on <When at={finishedAt} />. Every bidder is told, with the list below.
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { key: 'May be opened from', value: kind === 'quality' ? <When at={opensAt} /> : 'When quality is locked' },
          ...(startedAt ? [{ key: 'Opening began', value: <When at={startedAt} /> }] : []),
        ]}
      />
      {fault && !finishedAt ? <InsetText>{openingWording[fault]}.</InsetText> : null}
      <HoldersAtWork ceremony={ceremony} />
      {startedAt ? <FrozenEnvelopes ceremony={ceremony} /> : null}
      {fault === null ? startedAt ? <Unlock ceremony={ceremony} /> : <Begin kind={kind} /> : null}
    </>
  )
}

const HoldersAtWork = ({ ceremony }: { ceremony: Ceremony }) => (
  <DataTable
    caption="Holders"
    narrow="stack"
    rows={ceremony.holders}
    rowKey={({ position }) => String(position)}
    columns={[
      { key: 'name', heading: 'Holder', rowHeader: true, cell: ({ name, you }) => (you ? `${name} (you)` : name) },
      { key: 'body', heading: 'Holds for', cell: ({ body }) => body },
      {
        key: 'given',
        heading: 'Shares',
        cell: ({ givenAt }) => (givenAt ? <Tag tone="good">Given</Tag> : <Tag>Not given</Tag>),
      },
    ]}
  />
)

const FrozenEnvelopes = ({ ceremony: { envelopes, fingerprint } }: { ceremony: Ceremony }) => (
  <>
    <h2 className="govuk-heading-m">
      {envelopes.length === 0
        ? 'No envelopes'
        : `${envelopes.length} envelope${envelopes.length === 1 ? '' : 's'}, frozen and on the record`}
    </h2>
    {envelopes.length === 0 ? (
      <p className="govuk-body">Nobody bid. The opening is carried out and recorded all the same.</p>
    ) : (
      <Details summary="The marks by which they can be checked">
        <p className="govuk-body">Any change to an envelope would change its mark. The record holds the same marks.</p>
        <ol className="govuk-list govuk-list--number">
          {envelopes.map(({ digest }) => (
            <li key={digest}>
              <code className="cb-digest">{digest}</code>
            </li>
          ))}
        </ol>
        <p className="govuk-body">
          They are locked with the keys marked <code className="cb-digest">{fingerprint}</code>.
        </p>
      </Details>
    )}
  </>
)

const Begin = ({ kind }: { kind: Ceremony['kind'] }) => (
  <PostForm intent="begin">
    <p className="govuk-body">
      Beginning freezes the list of envelopes and writes it to the record. Then each holder enters their code.
    </p>
    <SubmitButton>Begin to open {what[kind]}</SubmitButton>
  </PostForm>
)

function Unlock({ ceremony }: { ceremony: Ceremony }) {
  const { tender, kind, envelopes, recipient, enough, holders } = ceremony
  const submit = useSubmit()
  const mine = holders.find(({ you }) => you)
  const unlock = async (code: string): Promise<string | null> => {
    const { holderIdentities, readOpeningCode } = await import('#app/platform/seal/opening-code.ts')
    const { unwrapShare } = await import('#app/platform/seal/open-envelope.ts')
    if (readOpeningCode(code) === null) return notACode
    const own = (await holderIdentities(code, tender.id))[kind]
    if (own.recipient !== recipient) return anotherCode
    const shares: string[] = []
    for (const { wrap } of envelopes) {
      if (wrap === null) return 'One envelope holds no share for you. Nothing was sent: tell whoever runs the service'
      shares.push(base64.encode(await unwrapShare(own.identity, base64.decode(wrap))))
    }
    submit({ intent: 'give', shares: shares.join(',') }, { method: 'post' })
    return null
  }
  if (enough)
    return (
      <PostForm intent="go-on">
        <p className="govuk-body">Enough holders have given their shares.</p>
        <SubmitButton>Go on with the opening</SubmitButton>
      </PostForm>
    )
  return (
    <>
      <h2 className="govuk-heading-m">Your part</h2>
      {mine?.givenAt ? (
        <InsetText>
          You gave your shares on <When at={mine.givenAt} />. They count for half an hour. Reload this page to see
          whether another holder has given theirs; after half an hour give yours again.
        </InsetText>
      ) : null}
      <CodeField what="Opening" button={`Unlock my shares of ${what[kind]}`} use={unlock} />
    </>
  )
}
