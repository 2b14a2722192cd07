type Step = string | number
type Frame = { readonly step: Step | null; readonly keys: Set<string> | null; position: number }

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * Places of keys that stand twice in one object. A reader of the file could take the first, a calculator the last, so
 * such a file is refused. The text must be valid JSON already.
 */
export function repeatedKeys(text: string): (readonly Step[])[] {
  const found: (readonly Step[])[] = []
  const frames: Frame[] = []
  let key: string | null = null
  let last: string | null = null
  for (const [part] of text.matchAll(token)) {
    const frame = frames.at(-1)
    if (part === '{' || part === '[') {
      const step = frame ? (frame.keys ? key : frame.position) : null
      frames.push({ step, keys: part === '{' ? new Set() : null, position: 0 })
    } else if (part === '}' || part === ']') {
      frames.pop()
    } else if (part === ',' && frame) {
      frame.position += 1
    } else if (part === ':' && frame?.keys && last !== null) {
      key = String(JSON.parse(last))
      if (frame.keys.has(key)) found.push([...frames.flatMap(({ step }) => step ?? []), key])
      frame.keys.add(key)
    }
    last = part
  }
  return found
}
