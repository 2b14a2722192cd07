import { ConfirmBox } from '#app/components/confirm-box.tsx'
import { FormPage, SubmitButton } from '#app/components/form.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { memorandumHeadings } from '../domain/memorandum-text.ts'
import type { MemorandumForCluster } from '../queries/memorandum-page.server.ts'

const LONGEST = 6000

/** The next version, begun from the words of the latest, or from model words when there is none. */
export function ProposeForm({ page: { clusterName, versions, next } }: { page: MemorandumForCluster }) {
  const [latest] = versions
  const inForce = versions.find(({ state }) => state === 'in-force')
  const lead = latest
    ? `Begin from the words of version ${latest.version} and change what needs changing.`
    : 'Begin from these model words and make them your own. They are no legal advice: have somebody who knows look at them.'
  return (
    <FormPage
      caption={clusterName}
      title={latest ? `Propose version ${latest.version + 1}` : 'Propose a memorandum'}
      lead={lead}
    >
      <TextField name="title" label="Title" defaultValue={next.title} />
      {memorandumHeadings.map(({ key, title, holds }, index) => (
        <TextArea
          key={key}
          name={`sections.${key}`}
          label={`${index + 1}. ${title}`}
          hint={holds}
          defaultValue={next.words[key]}
          rows={8}
          maxCharacters={LONGEST}
        />
      ))}
      <ConfirmBox title="Every governing body is asked to approve these words">
        <p className="govuk-body">
          They cannot be changed once proposed; a correction is a new version.{' '}
          {inForce ? `Version ${inForce.version} stays in force until all have approved the new one. ` : null}
          {latest?.state === 'being-approved'
            ? `Version ${latest.version}, which is being approved, is set aside and its approvals no longer count.`
            : null}
        </p>
      </ConfirmBox>
      <SubmitButton>Propose it to the governing bodies</SubmitButton>
    </FormPage>
  )
}
