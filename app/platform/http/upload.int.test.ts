import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#db/testing/database.ts'
import { receive } from './upload.server.ts'

testDatabase()

const taken: { name: string; size: number }[] = []
const open = receive('anyone', {
  save: async (_visit, values, files) => {
    for (const { name, bytes } of files) taken.push({ name, size: bytes.length })
    return `/next?slot=${values.slot}`
  },
})

const posted = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request('http://localhost:3000/here', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

function formWith(...files: File[]): FormData {
  const form = new FormData()
  form.set('slot', 'question-1')
  for (const file of files) form.append('files', file)
  return form
}

const run = (action: typeof open, request: Request) => action({ request, params: {}, context: {} })
const faultOf = async (request: Request) => {
  const answer = await run(open, request)
  return 'data' in answer ? answer.data : { status: answer.status }
}

beforeAll(() => taken.splice(0))

describe('an upload', () => {
  it('arrives whole, with the fields beside it', async () => {
    const form = formWith(new File(['one'], 'a.txt'), new File(['three'], 'a.txt'))
    const answer = await run(open, posted(form))
    expect(answer).toBeInstanceOf(Response)
    expect((answer as Response).headers.get('Location')).toBe('/next?slot=question-1')
    expect(taken).toEqual([
      { name: 'a.txt', size: 3 },
      { name: 'a.txt', size: 5 },
    ])
  })

  it('without a chosen file has no file', async () => {
    taken.splice(0)
    await run(open, posted(formWith(new File([], ''))))
    expect(taken).toEqual([])
  })

  it('is stopped as soon as a file is larger than 10 MB', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        const start = '--x\r\nContent-Disposition: form-data; name="files"; filename="big.pdf"\r\n\r\n'
        controller.enqueue(sent === 1 ? new TextEncoder().encode(start) : new Uint8Array(1024 * 1024))
        if (sent > 200) controller.close()
      },
    })
    const fault = await faultOf(posted(body, { 'Content-Type': 'multipart/form-data; boundary=x' }))
    expect(fault).toMatchObject({ errors: { files: expect.stringContaining('10 MB') } })
    expect(sent).toBeLessThan(20)
  })

  it('cut short is refused with a sentence and nothing is taken', async () => {
    taken.splice(0)
    const cut = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-'
    const fault = await faultOf(posted(cut, { 'Content-Type': 'multipart/form-data; boundary=x' }))
    expect(fault).toMatchObject({ errors: { files: expect.stringContaining('did not arrive whole') } })
    expect(await faultOf(posted('{}', { 'Content-Type': 'application/json' }))).toHaveProperty('errors')
    expect(taken).toEqual([])
  })

  it('by somebody who is not signed in is never read', async () => {
    const closed = receive('supplier', { save: async () => '/never' })
    const unread = posted(formWith(new File(['x'], 'a.txt')))
    const turned = await run(closed, unread).catch((thrown: unknown) => thrown)
    expect(turned).toBeInstanceOf(Response)
    expect((turned as Response).headers.get('Location')).toContain('/sign-in')
    expect(unread.bodyUsed).toBe(false)
  })
})
