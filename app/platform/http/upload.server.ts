import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { isPlayground } from '../env.server.ts'
import { readActor } from '../session.server.ts'
import { type Audience, admit } from './audience.ts'
import { failureOf, responseOf } from './failure.server.ts'
import { type FormValues, formValues } from './form-values.ts'
import type { Visit } from './route.server.ts'

/** A file as it arrived. Its name and everything in it are the sender's claim. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

type UploadHandler = (visit: Visit, values: FormValues, files: readonly UploadedFile[]) => Promise<string | Response>

const MiB = 1024 * 1024
/** Counted while the body streams in, so that nobody can fill the memory and be refused afterwards. */
const limits = { maxFiles: 20, maxParts: 60, maxFileSize: 10 * MiB, maxTotalSize: 21 * MiB, maxHeaderSize: 8192 }

const sentences = {
  size: 'Each file must be 10 MB or smaller. Nothing was added',
  total: 'The files chosen together must be 20 MB or smaller. Choose fewer at a time. Nothing was added',
  count: `Choose up to ${limits.maxFiles} files at a time. Nothing was added`,
  damaged: 'The upload did not arrive whole. Choose the files again',
}

/** Like `act`, for a form with files in the field `files`: who may is asked before a byte of the body is read. */
export function receive(
  audience: Audience,
  handlers: Record<string, UploadHandler>,
  wording: Record<string, string> = {},
) {
  const action = async ({ request, params }: ActionFunctionArgs) => {
    const actor = await readActor(request)
    const url = new URL(request.url)
    const visit: Visit = { actor, ctx: { actor }, request, url, param: (name) => params[name] ?? '' }
    turnAway(audience, visit)
    const read = await bodyOf(request)
    if ('fault' in read) return data({ errors: { files: read.fault }, values: {} }, { status: 422 })
    const { values, files } = read
    const intent = typeof values.intent === 'string' ? values.intent : 'save'
    const handler = Object.hasOwn(handlers, intent) ? handlers[intent] : undefined
    if (!handler) throw new Response(null, { status: 404 })
    try {
      const answer = await handler(visit, values, files)
      return typeof answer === 'string' ? redirect(answer) : answer
    } catch (fault) {
      const failure = failureOf(fault, values, wording)
      if (!failure) throw responseOf(fault, visit)
      return data({ errors: failure.errors, values: failure.values }, { status: failure.status })
    }
  }
  return Object.assign(action, { audience })
}

function turnAway(audience: Audience, { actor, url }: Visit): void {
  const admission = admit(audience, actor, isPlayground())
  if (admission === 'sign-in') throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname)}`)
  if (admission !== 'admitted') throw new Response(null, { status: 404 })
}

type Body = { readonly values: FormValues; readonly files: readonly UploadedFile[] } | { readonly fault: string }

async function bodyOf(request: Request): Promise<Body> {
  const kind = request.headers.get('content-type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(kind)) return { fault: sentences.damaged }
  const files: UploadedFile[] = []
  try {
    const form = await parseFormData(request, limits, async (file) => {
      // A field left empty arrives as a file with neither content nor name, which the parser calls so.
      if (file.fieldName === 'files' && (file.size > 0 || file.name !== 'file-upload'))
        files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    })
    return { values: formValues(form), files }
  } catch (fault) {
    if (fault instanceof MaxFileSizeExceededError) return { fault: sentences.size }
    if (fault instanceof MaxTotalSizeExceededError) return { fault: sentences.total }
    if (fault instanceof MaxFilesExceededError) return { fault: sentences.count }
    if (fault instanceof FormDataParseError || fault instanceof MultipartParseError) return { fault: sentences.damaged }
    throw fault
  }
}
