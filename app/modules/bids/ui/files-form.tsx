import { SelectField } from '#app/components/choice-field.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { FormPage, Hidden, PostForm, SubmitButton } from '#app/components/form.tsx'
import { EmptyState, InsetText } from '#app/components/notice.tsx'
import { DataTable } from '#app/components/table.tsx'
import type { StagedFileShown } from '#app/modules/files/queries/staged-files.server.ts'
import { acceptedEndings, acceptedInWords, sizeText } from '#app/modules/files/ui/wording.ts'
import type { BidHeading } from '../queries/bid-workspace.server.ts'
import { captionOf } from './bid-page.tsx'

export type FilesFormProps = {
  readonly heading: BidHeading
  readonly questions: readonly { readonly id: string; readonly title: string }[]
  readonly files: readonly StagedFileShown[]
  /** The question a file is to be added to, when the supplier came from it. */
  readonly chosen: string | null
}

/** Files beside the answers. They are sealed with the answers and are no bid before that. */
export function FilesForm({ heading, questions, files, chosen }: FilesFormProps) {
  const forWhat = (slot: string) => questions.find(({ id }) => id === slot)?.title ?? 'The bid as a whole'
  return (
    <>
      <FormPage
        caption={captionOf(heading)}
        title="Files"
        lead="Add a file only where a question asks for one. The panel sees it without its name."
        files
      >
        <FileField
          name="files"
          label="Choose files"
          hint={`${acceptedInWords}. Up to 10 MB each, 20 files and 20 MB together. After an error, choose them again.`}
          accept={acceptedEndings}
          multiple
        />
        <SelectField
          name="criterionId"
          label="What they belong to"
          empty="The bid as a whole"
          choices={questions.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={chosen ?? undefined}
        />
        <SubmitButton>Add files</SubmitButton>
      </FormPage>
      <InsetText>
        Uploaded files are not a bid. They count only once the bid is submitted. We check what kind of file each is; we
        do not scan for viruses yet. Take the name of your company off letterheads: the panel scores without names.
      </InsetText>
      <h2 className="govuk-heading-m">Added so far</h2>
      <DataTable
        caption="Files of this bid"
        captionHidden
        narrow="stack"
        rows={files}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No files yet">Files that you add are listed here.</EmptyState>}
        columns={[
          { key: 'name', heading: 'File', rowHeader: true, cell: ({ name }) => name },
          { key: 'for', heading: 'For', cell: ({ slot }) => forWhat(slot) },
          { key: 'size', heading: 'Size', numeric: true, cell: ({ size }) => sizeText(size) },
          {
            key: 'verdict',
            heading: 'Virus scan',
            cell: ({ verdict }) => (verdict === 'accepted' ? 'Clean' : 'Not scanned'),
          },
          { key: 'remove', heading: 'Remove', cell: ({ id, name }) => <RemoveFile id={id} name={name} /> },
        ]}
      />
    </>
  )
}

const RemoveFile = ({ id, name }: { id: string; name: string }) => (
  <PostForm intent="remove" summary={false}>
    <Hidden name="fileId" value={id} />
    <SubmitButton tone="secondary">
      Remove <span className="govuk-visually-hidden">{name}</span>
    </SubmitButton>
  </PostForm>
)
