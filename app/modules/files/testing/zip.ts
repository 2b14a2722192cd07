const text = new TextEncoder()

function header(
  signature: number,
  size: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
) {
  const view = new DataView(new ArrayBuffer(size))
  view.setUint32(0, signature, true)
  for (const [at, bytes, value] of fields)
    bytes === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true)
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** A zip package with these files stored plainly. `claims` states another unpacked size for one of them. */
export function zipOf(
  files: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, number>> = {},
): Uint8Array {
  const locals: Uint8Array[] = []
  const listed: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = text.encode(content)
    const path = text.encode(name)
    const local = header(0x04034b50, 30, [
      [18, 4, bytes.length],
      [22, 4, bytes.length],
      [26, 2, path.length],
    ])
    locals.push(local, path, bytes)
    const size = claims[name] ?? bytes.length
    listed.push(
      header(0x02014b50, 46, [
        [20, 4, bytes.length],
        [24, 4, size],
        [28, 2, path.length],
        [42, 4, offset],
      ]),
      path,
    )
    offset += local.length + path.length + bytes.length
  }
  const list = joined(listed)
  const count = Object.keys(files).length
  return joined([
    ...locals,
    list,
    header(0x06054b50, 22, [
      [8, 2, count],
      [10, 2, count],
      [12, 4, list.length],
      [16, 4, offset],
    ]),
  ])
}

export const wordDocument = (more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', ...more })

export const plainPdf = (words = 'A plain page'): Uint8Array => text.encode(`%PDF-1.4\n% ${words}\n%%EOF\n`)
