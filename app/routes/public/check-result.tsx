import { useActionData } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { FileField } from '../../components/file-field.tsx'
import { PostForm, SubmitButton } from '../../components/form.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { Breadcrumbs, PageMain } from '../../components/page-layout.tsx'
import { CheckedResult } from '../../modules/evaluation/ui/checked-result.tsx'
import { page } from '../../platform/http/route.server.ts'
import { receive } from '../../platform/http/upload.server.ts'
import { type CheckedFile, checkFile } from '../../tool/check-file.ts'

/** What is worked out for strangers may take a moment of this service, and no more. */
const mostWork = 20_000_000

export const loader = page('anyone', async () => null)

/** Only for a browser without script: the file is worked out while it is here, and forgotten. */
export const action = receive('anyone', {
  save: async (_visit, _values, [file]) => {
    if (!file) return Response.json({ errors: { files: noFile }, values: {} }, { status: 422 })
    const checked = await checkFile({ name: file.name, bytes: new Uint8Array(file.bytes) }, mostWork)
    return Response.json({ errors: {}, values: {}, checked: [checked] })
  },
})

export const meta = () => [{ title: 'Check a result yourself - Clusterbuy' }]

const noFile = 'Choose the calculation file of a result'

/** Works the chosen files out in the visitor's own browser: nothing is sent. Without script the form posts the file. */
function useOwnCheck() {
  const posted = useActionData() as { checked?: readonly CheckedFile[] } | undefined
  const [own, setOwn] = useState<readonly CheckedFile[] | null>(null)
  const [missing, setMissing] = useState(false)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).getAll('files')
    const files = chosen.flatMap((file) => (file instanceof File && file.name !== '' ? [file] : []))
    setMissing(files.length === 0)
    void checkAll(files).then(setOwn)
  }
  const state = missing ? { errors: { files: noFile }, values: {} } : undefined
  return { checked: own ?? posted?.checked ?? [], inBrowser: own !== null, onSubmit, state }
}

async function checkAll(files: readonly File[]): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = []
  for (const file of files)
    checked.push(await checkFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
  return checked
}

export default function CheckResult() {
  const { checked, inBrowser, onSubmit, state } = useOwnCheck()
  return (
    <>
      <Breadcrumbs items={[{ href: '/verify', label: 'Check a receipt or a record' }]} />
      <PageMain>
        <PageHeading
          title="Check a result yourself"
          lead="Every result comes with its calculation file: the published terms, the agreed scores and the prices. Choose the file and see what follows from it."
        />
        <PostForm files onSubmit={onSubmit} state={state}>
          <FileField
            name="files"
            label="The calculation file"
            hint="Choose it or drop it here. It is worked out in your own browser and is not sent to anybody. Only where your browser runs no scripts is it sent to us, worked out, and forgotten at once."
            accept=".json,application/json"
            multiple
          />
          <SubmitButton>Work out the result</SubmitButton>
        </PostForm>
        {checked.length > 0 ? (
          <p className="govuk-body" role="status">
            {inBrowser
              ? 'Worked out in your own browser. Nothing was sent.'
              : 'Worked out by this service, because your browser runs no scripts. The file was not kept.'}
          </p>
        ) : null}
        {checked.map((file) => (
          <OneFile key={file.name} file={file} />
        ))}
        <Alone />
      </PageMain>
    </>
  )
}

const OneFile = ({ file }: { file: CheckedFile }) =>
  'faults' in file ? (
    <Notice tone="fault" title={`${file.name} is no calculation file that can be used`}>
      <ul className="govuk-list govuk-list--bullet">
        {file.faults.map((line) => (
          <li key={line}>{line.replace(/^: /, 'The file ')}</li>
        ))}
      </ul>
    </Notice>
  ) : (
    <CheckedResult {...file} />
  )

const Alone = () => (
  <>
    <h2 className="govuk-heading-m">Without this page</h2>
    <p className="govuk-body">
      The same functions stand in the open source of this service. On a computer of your own, and with no connection to
      us, this command prints the same result, byte for byte:
    </p>
    <p className="govuk-inset-text">
      <code>npm run --silent tool -- evaluate FILE</code>
    </p>
  </>
)
