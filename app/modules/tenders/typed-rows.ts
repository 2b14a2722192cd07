import type { FormValues } from '#app/platform/http/form-values.ts'

type Row = { [key: string]: unknown }
const mostRows = 40

/**
 * The rows of a form whose fields are named by their place: `lots.1.title` is the title of the second lot. A place that
 * nobody typed in is an empty row, so that a fault keeps the place of its field.
 */
export function typedRows(values: FormValues, name: string): Row[] {
  const rows: Row[] = []
  for (const [path, value] of Object.entries(values)) {
    const [list, place, ...rest] = path.split('.')
    const at = placeOf(place)
    if (list === name && at !== null && rest.length > 0) put(rowAt(rows, at), rest, value)
  }
  return rows
}

const placeOf = (text = ''): number | null => (/^\d{1,2}$/.test(text) && Number(text) < mostRows ? Number(text) : null)

function rowAt(rows: Row[], at: number): Row {
  while (rows.length <= at) rows.push({})
  return rows[at] ?? {}
}

function put(row: Row, [key = '', place, ...rest]: readonly string[], value: string | string[]): void {
  if (!/^[a-zA-Z]{1,30}$/.test(key)) return
  const at = placeOf(place)
  if (place === undefined) row[key] = value
  else if (at !== null && rest.length > 0) {
    const known = row[key]
    const rows: Row[] = Array.isArray(known) ? known : []
    row[key] = rows
    put(rowAt(rows, at), rest, value)
  }
}
